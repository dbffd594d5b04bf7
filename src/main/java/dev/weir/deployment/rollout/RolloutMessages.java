package dev.weir.deployment.rollout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's pages of rollouts and of the fleet say. */
@MessageBundle("rollouts")
public interface RolloutMessages {

    @Message("Rollouts")
    String title();

    @Message("Bring a new version of a flow to all customers, in rings, and stop by itself when too many fail.")
    String lead();

    @Message("Fleet")
    String fleet();

    @Message("See customers and how many of their flows are as wanted, in totals.")
    String fleetLead();

    @Message("New rollout")
    String create();

    @Message("Flow")
    String template();

    @Message("Rings")
    String rings();

    @Message("How many of a hundred customers have the version after each ring, for example 1, 10, 50, 100.")
    String ringsHelp();

    @Message("Customers at once")
    String concurrency();

    @Message("Failures allowed, of a hundred")
    String tolerance();

    @Message("With 0, the first failure stops the rollout, and everybody touched gets the old version back.")
    String toleranceHelp();

    @Message("Begin at (UTC)")
    String startsAt();

    @Message("Leave empty to begin now. Until their turn, customers see it announced and may decline.")
    String startsAtHelp();

    @Message("Tenants to leave out")
    String excluded();

    @Message("One tenant id in each line.")
    String excludedHelp();

    @Message("Start")
    String start();

    @Message("This cannot be started: {reason}")
    String refused(String reason);

    @Message("{template}, version {version}")
    String heading(String template, String version);

    @Message("{settled} of {total} customers settled")
    String settled(long settled, long total);

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message("Abort")
    String abort();

    @Message("Give everybody the old version back")
    String goBack();

    @Message("Report as CSV")
    String report();

    @Message("Customer")
    String customer();

    @Message("Ring")
    String ring();

    @Message("State")
    String stateTitle();

    @Message("Customers")
    String customers();

    @Message("Number")
    String number();

    @Message("Version")
    String version();

    @Message("There is no rollout yet.")
    String noneYet();

    @Message("No flow is deployed at any customer yet.")
    String nothingDeployed();

    @Message("Older")
    String older();

    @Message("Newer")
    String newer();

    @Message
    String state(RolloutState state);

    @Message
    String target(TargetState target);
}
