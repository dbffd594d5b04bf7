package dev.weir.marketplace.listing;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import dev.weir.identity.Role;
import dev.weir.marketplace.listing.ListingKit.Requirement;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's check list for the marketplace's listing. */
@Path("/operator/listing")
@RolesAllowed(Role.OPERATOR)
public class ListingResource {

    /** A requirement as the page lists it. */
    record Row(String requirement, boolean met, String value) {
    }

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance kit(List<Row> rows, long missing);
    }

    @Singleton
    static class Entry extends ConsoleEntry {

        Entry() {
            super(Role.OPERATOR, 70, "/operator/listing", ListingMessages.class, ListingMessages::title,
                    ListingMessages::intro);
        }
    }

    private final ListingKit kit;
    private final PageContext page;

    ListingResource(ListingKit kit, PageContext page) {
        this.kit = kit;
        this.page = page;
    }

    @GET
    public TemplateInstance kit() {
        ListingMessages words = Bundles.in(page.locale(), ListingMessages.class);
        List<Row> rows = kit.checks().stream()
                .map(check -> new Row(name(check.requirement(), words), check.met(), check.value())).toList();
        return Templates.kit(rows, rows.stream().filter(row -> !row.met()).count());
    }

    /** Everything in one file, to work from in Partner Center. */
    @GET
    @Path("/kit.zip")
    @Produces("application/zip")
    public Response download() {
        return Response.ok(ListingArchive.of(kit)).header("Content-Disposition", "attachment; filename=listing.zip").build();
    }

    private static String name(Requirement requirement, ListingMessages words) {
        return switch (requirement) {
            case NAME -> words.nameNeeded();
            case SUMMARY -> words.summaryNeeded();
            case DESCRIPTION -> words.descriptionNeeded();
            case GETTING_STARTED -> words.gettingStartedNeeded();
            case KEYWORDS -> words.keywordsNeeded();
            case PRIVACY_POLICY -> words.privacyPolicyNeeded();
            case SUPPORT -> words.supportNeeded();
            case CONTACTS -> words.contactsNeeded();
            case LOGO -> words.logoNeeded();
            case SCREENSHOTS -> words.screenshotsNeeded();
            case PUBLIC_ADDRESS -> words.publicAddressNeeded();
            case LANDING_PAGE -> words.landingPageNeeded();
            case WEBHOOK -> words.webhookNeeded();
            case PUBLISHER -> words.publisherNeeded();
            case PLANS -> words.plansNeeded();
            case LEADS -> words.leadsNeeded();
        };
    }
}
