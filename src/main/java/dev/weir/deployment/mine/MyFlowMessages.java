package dev.weir.deployment.mine;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a person's own flows say. */
@MessageBundle("myFlows")
public interface MyFlowMessages {

    @Message("My flows")
    String title();

    @Message("All flows that are yours or shared with you, also those that your administrator deployed.")
    String lead();

    @Message("Show them in Microsoft’s own view")
    String widget();

    @Message("Environment")
    String environment();

    @Message("Show")
    String show();

    @Message("There is no flow of yours in this environment.")
    String none();

    @Message("Make one from a template")
    String toTemplates();

    @Message("Flow")
    String flow();

    @Message("State")
    String state();

    @Message("Whose")
    String whose();

    @Message("Changed")
    String changed();

    @Message("Actions")
    String actions();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Suspended by Microsoft")
    String suspended();

    @Message("Microsoft turned this flow off by itself, for example because it failed all the time, did nothing for long, or a rule of your organisation forbids one of its connectors. Look at its runs, mend the cause, then switch it on.")
    String suspendedText();

    @Message("Mine")
    String mine();

    @Message("Shared with me")
    String shared();

    @Message("changed on {time}")
    String changedAt(String time);

    @Message("Run")
    String run();

    @Message("Switch on")
    String switchOn();

    @Message("Switch off")
    String switchOff();

    @Message("The flow is on.")
    String switchedOn();

    @Message("The flow is off.")
    String switchedOff();

    @Message("Runs")
    String runs();

    @Message("Delete")
    String delete();

    @Message("Delete “{flow}”?")
    String deleteTitle(String flow);

    @Message("The flow and the list of its runs are gone for good. What it did so far stays.")
    String deleteText();

    @Message("This flow is shared with you. Everybody else who has it loses it, too.")
    String deleteShared();

    @Message("Delete for good")
    String deleteNow();

    @Message("The flow was deleted.")
    String deleted();

    @Message("Cancel")
    String cancel();

    @Message("Shared with")
    String sharing();

    @Message("Whoever shares this flow can change, run, switch off and delete it. It goes on working with the connections of its owner.")
    String sharingLead();

    @Message("owner")
    String owner();

    @Message("can change and run it")
    String editor();

    @Message("can see it")
    String viewer();

    @Message("Stop sharing")
    String unshare();

    @Message("It is no longer shared with this person.")
    String unshared();

    @Message("Sign-in name of the person")
    String person();

    @Message("Somebody of your organisation, for example name@company.com.")
    String personHelp();

    @Message("Share")
    String share();

    @Message("Shared with {person}.")
    String sharedWith(String person);

    @Message("Run “{flow}”")
    String runTitle(String flow);

    @Message("The flow asks for this before it starts.")
    String asks();

    @Message("The flow asks for nothing and starts at once.")
    String asksNothing();

    @Message("This flow asks for a file or a list, which only Microsoft’s own view can take.")
    String notAskable();

    @Message("Run it in Microsoft’s view")
    String runInWidget();

    @Message("Some answers are missing or do not fit. Nothing was started.")
    String answersFaulty();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Run now")
    String runNow();

    @Message("The flow was started. Its run appears here in a moment.")
    String started();

    @Message
    String trouble(FlowTrouble trouble);

    @Message
    String remedy(FlowTrouble trouble);
}
