package dev.weir.deployment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the consoles and the deployment pages say. */
@MessageBundle("deployments")
public interface DeploymentMessages {

    @Message("Administration")
    String adminTitle();

    @Message("Everything here concerns your whole organisation.")
    String adminLead();

    @Message("Operation")
    String operatorTitle();

    @Message("Everything here concerns all customers, in totals.")
    String operatorLead();

    @Message("Deployed flows")
    String deployments();

    @Message("See which flows run for your organisation, switch them on and off, and take in new versions.")
    String deploymentsLead();

    @Message("Deploy a flow")
    String deploy();

    @Message("No flow is deployed yet. Choose one to begin.")
    String noneYet();

    @Message("Flow")
    String flow();

    @Message("Environment")
    String environment();

    @Message("Version")
    String version();

    @Message("State")
    String stateTitle();

    @Message("Version {version} is there")
    String newerThere(String version);

    @Message("Deploy a flow")
    String chooseTitle();

    @Message("Choose a flow and the environment it is to run in. Nothing is changed before you have seen what will happen.")
    String chooseLead();

    @Message("no database, so flows cannot be deployed here")
    String withoutDatabase();

    @Message("Look before deploying")
    String look();

    @Message("{flow} in {environment}")
    String planTitle(String flow, String environment);

    @Message("What was checked")
    String checked();

    @Message("What will happen")
    String willHappen();

    @Message("The solution and the connection references are made where they are missing; the flow is made, switched on and checked. Nothing else in the environment is touched.")
    String willHappenText();

    @Message("Your licence")
    String licence();

    @Message("What the flow needs to know")
    String questions();

    @Message("Please answer: {titles}")
    String answerMissing(String titles);

    @Message("Deploy")
    String deployNow();

    @Message("Some checks failed. Mend them and look again; if you deploy anyway, the flow will stay off.")
    String notReady();

    @Message
    String check(Finding.Check check);

    @Message
    String state(DeploymentState state);

    @Message
    String goal(Goal goal);

    @Message
    String cause(Cause cause);

    @Message
    String remedy(Cause cause);

    @Message
    String step(StepName step);

    @Message
    String drift(Reading.Drift drift);

    @Message("Steps of the last attempt")
    String steps();

    @Message("changed")
    String stepChanged();

    @Message("was as it should be")
    String stepUnchanged();

    @Message("waits")
    String stepWaits();

    @Message("stopped here")
    String stepStopped();

    @Message("What to do")
    String whatToDo();

    @Message("Try again")
    String retry();

    @Message("Switch on")
    String switchOn();

    @Message("Switch off")
    String switchOff();

    @Message("Remove from the environment")
    String remove();

    @Message("Put it back")
    String restore();

    @Message("Back to version {version}")
    String back(String version);

    @Message("Take version {version}")
    String upgrade(String version);

    @Message("What version {version} brings")
    String news(String version);

    @Message("What your organisation changed")
    String edits();

    @Message("These changes stay when a new version comes.")
    String editsStay();

    @Message("Both changed the same")
    String collisions();

    @Message("Your organisation and the new version changed the same place. Choose which one stays; nothing is changed until you do.")
    String collisionsLead();

    @Message("Yours")
    String yours();

    @Message("New version")
    String theirs();

    @Message("The two versions do not work together in one flow. Choose one of them as a whole.")
    String brokenLead();

    @Message("Keep my flow as it is")
    String keepWhole();

    @Message("Take the new version and lose my changes")
    String takeWhole();

    @Message("Decide")
    String decide();

    @Message("How it is right now could not be read: {reason}")
    String unread(String reason);

    @Message("Tried at {time} by {person}")
    String tried(String time, String person);

    @Message("Audit trail")
    String audit();

    @Message("Read who changed what in your organisation, and take it along as a file.")
    String auditLead();

    @Message("Download as CSV")
    String auditExport();

    @Message("Time")
    String time();

    @Message("Who")
    String actor();

    @Message("What")
    String action();

    @Message("Which")
    String object();

    @Message("Outcome")
    String outcome();

    @Message("Older")
    String older();

    @Message("Newer")
    String newer();

    @Message("Nothing was changed yet.")
    String nothingYet();

    @Message("Updates while you are away")
    String consentTitle();

    @Message("Let this portal take new versions of deployed flows into your organisation by itself.")
    String consentLead();

    @Message("It does only what an administrator of your organisation or our operator asked for on these pages, and each change is in your audit trail.")
    String consentWhat();

    @Message("Your permission is kept as an encrypted token of your sign-in and can be taken back at any time; it also ends when Microsoft ends it, for example when your password changes.")
    String consentHow();

    @Message("Without it, nothing happens while you are away: new versions wait for your next visit.")
    String consentWithout();

    @Message("Allow")
    String consentGive();

    @Message("Take back")
    String consentRevoke();

    @Message("Allowed. New versions come by themselves from now on.")
    String consentGiven();

    @Message("Taken back. New versions wait for your next visit.")
    String consentRevoked();

    @Message("Sign out, sign in again and try once more.")
    String consentNeedsSignIn();

    @Message("My flows")
    String mineTitle();

    @Message("All flows that are yours or shared with you, also those that your administrator deployed.")
    String mineLead();

    @Message("Show them in Microsoft’s own view")
    String mineWidget();

    @Message("Show")
    String mineShow();

    @Message("You have no flow in this environment.")
    String mineNone();

    @Message("On")
    String mineOn();

    @Message("Off")
    String mineOff();

    @Message("Delete")
    String mineDelete();

    @Message("Last runs")
    String mineRuns();

    @Message("It has not run in the last 28 days.")
    String mineNoRuns();

    @Message("Done.")
    String flowActed();

    @Message("Allowed by {person} on {time}.")
    String consentGivenBy(String person, String time);
}
