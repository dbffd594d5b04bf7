package dev.weir.licensing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about licences say around the answers. */
@MessageBundle("licensing")
public interface LicensingMessages {

    @Message("Assign licences")
    String assign();

    @Message("Check again")
    String checkAgain();

    @Message("My licences")
    String myLicences();

    @Message("What your licences let you do with flows.")
    String myLicencesIntro();

    @Message("Flows with standard connectors")
    String standardFlows();

    @Message("Flows with premium connectors or this product's own connector")
    String premiumFlows();

    @Message("Plan")
    String plan();

    @Message("Allows")
    String allows();

    @Message("State")
    String state();

    @Message("No plan of Power Automate was found.")
    String noPlans();

    @Message("Licences")
    String licences();

    @Message("Who in your organisation may run which flows, what is missing, and who is waiting.")
    String licencesIntro();

    @Message("Requests waiting")
    String requestsWaiting();

    @Message("Nobody is waiting for a licence.")
    String noRequests();

    @Message("Person")
    String person();

    @Message("For")
    String forFlow();

    @Message("Since")
    String since();

    @Message("Decision")
    String decision();

    @Message("Licence assigned")
    String assigned();

    @Message("Decline")
    String decline();

    @Message("Assign the licence in the Microsoft 365 admin centre first, then say so here.")
    String assignFirst();

    @Message("Free seats")
    String freeSeats();

    @Message("Bought")
    String bought();

    @Message("Used")
    String used();

    @Message("Free")
    String free();

    @Message("Licence")
    String licence();

    @Message("No licence with Power Automate was found in your organisation.")
    String noSeats();

    @Message("Large numbers can be trial seats that Microsoft shows as a block. Do not count them as bought.")
    String trialSeats();

    @Message("Seats cannot be shown: this needs an admin's consent to read your organisation's licences.")
    String seatsConsent();

    @Message("Seats cannot be shown: Microsoft's directory does not answer right now.")
    String seatsDown();

    @Message("People")
    String people();

    @Message("Shown are people who have used this portal. Everyone is shown once an admin allows reading the directory.")
    String peopleSeen();

    @Message("Standard")
    String standardColumn();

    @Message("Premium")
    String premiumColumn();

    @Message("Missing for templates in use")
    String missing();

    @Message("Nothing is missing for what runs today.")
    String nothingMissing();

    @Message("Plans and prices")
    String plansAndPrices();
}
