package dev.weir.marketplace.listing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's page on the listing says. */
@MessageBundle("listing")
public interface ListingMessages {

    @Message("Listing")
    String title();

    @Message("What Partner Center asks for, filled in from your configuration, and what is still missing.")
    String intro();

    @Message("{count} requirements are not met yet.")
    String missing(long count);

    @Message("Everything is there.")
    String complete();

    @Message("Download the kit")
    String download();

    @Message("Requirement")
    String requirement();

    @Message("State")
    String state();

    @Message("To be entered")
    String value();

    @Message("met")
    String met();

    @Message("missing or does not fit")
    String open();

    @Message("Offer name, up to 50 characters (weir.listing.name)")
    String nameNeeded();

    @Message("Search summary, up to 100 characters (weir.listing.summary)")
    String summaryNeeded();

    @Message("Description, up to 3,000 characters (weir.listing.description)")
    String descriptionNeeded();

    @Message("Getting started, up to 3,000 characters (weir.listing.getting-started)")
    String gettingStartedNeeded();

    @Message("One to three keywords (weir.listing.keywords)")
    String keywordsNeeded();

    @Message("Privacy policy, https (weir.listing.privacy-policy-url)")
    String privacyPolicyNeeded();

    @Message("Support page, https (weir.listing.support-url)")
    String supportNeeded();

    @Message("Support and engineering contacts (weir.listing.support-contact, engineering-contact)")
    String contactsNeeded();

    @Message("Large logo, square PNG of 216 to 350 pixels (weir.listing.logo)")
    String logoNeeded();

    @Message("One to five screenshots, PNG of 1280 × 720 pixels (weir.listing.screenshots)")
    String screenshotsNeeded();

    @Message("Portal at a public https address (weir.url)")
    String publicAddressNeeded();

    @Message("Landing page URL")
    String landingPageNeeded();

    @Message("Connection webhook URL")
    String webhookNeeded();

    @Message("Azure AD tenant ID and application ID (weir.publisher)")
    String publisherNeeded();

    @Message("Plans (weir.marketplace.plans)")
    String plansNeeded();

    @Message("Lead destination: HTTPS endpoint (weir.leads.secret)")
    String leadsNeeded();
}
