package dev.weir.embed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the Flow widgets. */
@MessageBundle("embed")
public interface EmbedMessages {

    @Message("My flows")
    String flowsTitle();

    @Message("Flows that run in your name in Microsoft Power Automate.")
    String flowsIntro();

    @Message("Mine")
    String flowsMine();

    @Message("Shared with me")
    String flowsTeam();

    @Message("Approvals")
    String approvalsTitle();

    @Message("What others ask you to approve, and what you asked them.")
    String approvalsIntro();

    @Message("Received")
    String approvalsReceived();

    @Message("Sent")
    String approvalsSent();

    @Message("Microsoft's templates")
    String microsoftTitle();

    @Message("Templates that Microsoft offers to everybody. They know nothing of your records.")
    String microsoftIntro();

    @Message("Create a flow")
    String newTitle();

    @Message("From the template “{title}”.")
    String newIntro(String title);

    @Message("From the template “{title}” for {record}.")
    String newIntroFor(String title, String record);

    @Message("Run a flow")
    String runTitle();

    @Message("Run a flow on {record}")
    String runTitleOn(String record);

    @Message("Back to {record}")
    String backToRecord(String record);

    @Message("Back to the template")
    String backToTemplate();

    @Message("Back to the templates")
    String backToTemplates();

    @Message("Back to my flows")
    String backToFlows();

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

    @Message("Set up “{title}”")
    String configureTitle(String title);

    @Message("Answer these questions, then the flow can be created. You can change the answers later in the flow.")
    String configureIntro();

    @Message("Some answers need a change. Nothing was created.")
    String configureFaults();

    @Message("Continue")
    String configureNext();

    @Message("An answer is needed.")
    String faultRequired();

    @Message("Enter a number, such as 500.")
    String faultNumber();

    @Message("Enter a whole number, such as 3.")
    String faultWholeNumber();

    @Message("Choose a date.")
    String faultDate();

    @Message("Choose one of the list.")
    String faultChoice();

    @Message("Enter an e-mail address, such as name@company.com.")
    String faultEmail();

    @Message("Enter an address that starts with https://.")
    String faultUrl();

    @Message("Enter JSON: a list or an object.")
    String faultJson();

    @Message("The smallest value is {limit}.")
    String faultTooSmall(String limit);

    @Message("The largest value is {limit}.")
    String faultTooLarge(String limit);

    @Message("Choose a record first")
    String needsRecordTitle();

    @Message("“{title}” takes values from a record. Open one and choose the template in its Automate menu.")
    String needsRecord(String title);

    @Message("Go to the records")
    String needsRecordLink();

    @Message("The record has no value for what “{title}” needs. Fill these fields in, then try again:")
    String missingValues(String title);

    @Message("Choose the flow to run. It gets the record's values for what it asks.")
    String chooseFlow();

    @Message("You have no flow yet that is started by hand.")
    String noInstantFlows();

    @Message("off")
    String flowOff();

    @Message("Run")
    String run();

    @Message("Run {title}")
    String runThis(String title);

    @Message("Automate")
    String automate();

    @Message("Create from a template")
    String fromTemplate();

    @Message("Run on this record")
    String runOnThis();

    @Message("Run an instant flow")
    String runInstant();

    @Message("Flows made for this record")
    String madeForThis();

    @Message("None yet.")
    String noneMade();

    @Message("{name}, {when}")
    String madeBy(String name, String when);

    @Message("More")
    String more();

    @Message("All fitting templates")
    String openGallery();

    @Message("Create your flow")
    String createHeader();

    @Message("Create flow")
    String createButton();

    @Message("Run this flow")
    String invokeHeader();

    @Message("Run flow")
    String invokeButton();

    @Message("Popular templates of Power Automate")
    String frontHeading();

    @Message("What others automate. Sign in to create flows for your own records.")
    String frontIntro();

    @Message("Power Automate templates")
    String frontFrame();
}
