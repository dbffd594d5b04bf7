package dev.weir.deployment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What deployments are called everywhere, and what their list and their own page say. */
@MessageBundle("deployments")
public interface DeploymentMessages {

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

    @Message("under way")
    String stepNow();

    @Message("still to come")
    String stepToCome();

    @Message("This goes on when you close the page. Your sign-in is kept encrypted until it has ended, an hour at most.")
    String goesOn();

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

    @Message("How it is right now could not be read: {reason}")
    String unread(String reason);

    @Message("Tried at {time} by {person}")
    String tried(String time, String person);
}
