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

    @Message("As a simple list")
    String flowsList();

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

    @Message("Set up “{title}”")
    String configureTitle(String title);

    @Message("Answer these questions, then the flow can be created. You can change the answers later in the flow.")
    String configureIntro();

    @Message("Some answers need a change. Nothing was created.")
    String configureFaults();

    @Message("Continue")
    String configureNext();

    @Message("Find: {question}")
    String pickSearch(String question);

    @Message("Find")
    String pickFind();

    @Message("Choose…")
    String pickChoose();

    @Message("Nothing fits these words. Try fewer of them.")
    String pickNone();

    @Message("There is more than this list shows. Type a word to find the others.")
    String pickMore();

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

    @Message("You have made no flow here yet. Open a record and choose Automate.")
    String homeNone();

    @Message("All my flows")
    String homeAll();

    @Message("{#when state}{#is ON}On{#is OFF}Off{#is SUSPENDED}Turned off by Microsoft{#is DELETED}Deleted{#is NOT_SHARED}Not shared with you{#else}State unknown{/when}")
    String state(FlowState state);

    @Message("as of {time}")
    String stateAsOf(String time);

    @Message("Power Automate does not say how every flow is right now. What was last known is shown.")
    String statesSilent();

    @Message("and {number} more")
    String moreFlows(int number);
}
