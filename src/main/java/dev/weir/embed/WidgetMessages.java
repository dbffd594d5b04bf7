package dev.weir.embed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the place of a Flow widget says: how far it is, and what keeps it. */
@MessageBundle("widgets")
public interface WidgetMessages {

    @Message("Loading Power Automate…")
    String loading();

    @Message("Power Automate could not be loaded.")
    String scriptBlocked();

    @Message("Something blocks scripts from {host}, or that address is out of reach. Allow it in your script blocker or firewall, then load this page again.")
    String scriptBlockedRemedy(String host);

    @Message("Power Automate does not answer.")
    String neverReady();

    @Message("Most often the browser blocks third-party cookies: allow cookies for {host}, then load this page again. If that does not help, Power Automate may be down; try again later.")
    String neverReadyRemedy(String host);

    @Message("Your sign-in has ended.")
    String signInAgain();

    @Message("Sign in again and come back here")
    String signInAgainRemedy();

    @Message("Your organisation has not allowed this portal to use Power Automate.")
    String consentMissing();

    @Message("Ask an administrator of your organisation to consent, then load this page again.")
    String consentMissingRemedy();

    @Message("Give consent now")
    String consentMissingAdmin();

    @Message("Your organisation has not used Power Automate yet.")
    String serviceUnknown();

    @Message("Somebody of your organisation has to sign in at {host} once; after that it works here too.")
    String serviceUnknownRemedy(String host);

    @Message("Microsoft cannot be reached right now.")
    String serviceDown();

    @Message("Nothing is lost. Try again in a few minutes.")
    String serviceDownRemedy();

    @Message("The flow was not created.")
    String creationFailed();

    @Message("What Power Automate says about it stands below. Change what it asks for and create the flow again.")
    String creationFailedRemedy();

    @Message("The template could not be opened.")
    String templateFailed();

    @Message("Choose another template, or tell support which one it was.")
    String templateFailedRemedy();

    @Message("Power Automate did not do what this page asked for.")
    String actionFailed();

    @Message("Load this page again. If it happens once more, tell support.")
    String actionFailedRemedy();

    @Message("Your flow was created.")
    String created();

    @Message("Go back")
    String createdBack();

    @Message("Your flow was created, but it could not be noted here. You find it under My flows.")
    String createdNotLinked();

    @Message("The flow is starting…")
    String runStarted();

    @Message("The flow has started.")
    String runCompleted();

    @Message("Your answer was sent.")
    String approvalAnswered();

    @Message("Your request was changed.")
    String approvalChanged();

    @Message("Power Automate needs scripts. Allow them for this page and load it again.")
    String noScript();
}
