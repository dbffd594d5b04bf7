package dev.weir.deployment.console;

import dev.weir.customer.CustomerState;
import dev.weir.deployment.health.RunFailure;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the console of a customer's admin says. */
@MessageBundle("adminConsole")
public interface AdminMessages {

    @Message("Administration")
    String title();

    @Message("Everything here concerns your whole organisation.")
    String lead();

    @Message("What runs for your organisation")
    String running();

    @Message("Read the runs now")
    String readRuns();

    @Message("The runs were read.")
    String runsRead();

    @Message("Some runs could not be read; the table says why.")
    String runsNotRead();

    @Message("{number} of these flows want your attention.")
    String attention(long number);

    @Message("For {number} of these flows a new version waits.")
    String waiting(long number);

    @Message("It comes when you take it, or by itself if you allow that:")
    String waitingNoConsent();

    @Message("Nothing is deployed yet. Deploy a flow, and it is listed here with its runs.")
    String nothingRuns();

    @Message("Flow")
    String flow();

    @Message("Version")
    String version();

    @Message("State")
    String state();

    @Message("Last run")
    String lastRun();

    @Message("Deployed by")
    String by();

    @Message("Version {version} is there")
    String newerThere(String version);

    @Message("failed")
    String failed();

    @Message("no run in the last days")
    String noRuns();

    @Message("not read yet")
    String unread();

    @Message("{#if status == 'Succeeded'}succeeded{#else if status == 'Cancelled'}cancelled{#else if status == 'Skipped'}skipped{#else}failed{/if}")
    String status(String status);

    @Message("Runs are read when you ask for it. If you allow updates while you are away, they are read by themselves, too.")
    String readByHand();

    @Message("Flows of your people")
    String userFlows();

    @Message("See which flows people of your organisation made for themselves, and whose they are.")
    String userFlowsLead();

    @Message("Microsoft shows an administrator what flows are called, whose they are and whether they are on, but not what they do. To change one, ask its owner or use the Power Platform admin center.")
    String userFlowsLimit();

    @Message("Microsoft shows other people’s flows to administrators of the Power Platform and of this environment only. Have one of these roles assigned to you in the Microsoft Entra or Power Platform admin center.")
    String userFlowsDenied();

    @Message("Nobody made a flow in this environment.")
    String userFlowsNone();

    @Message("Environment")
    String environment();

    @Message("Show")
    String show();

    @Message("Owner")
    String owner();

    @Message("Changed")
    String changed();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Suspended by Microsoft")
    String suspended();

    @Message("People")
    String members();

    @Message("See who of your organisation uses this portal, and in which role.")
    String membersLead();

    @Message("Listed is who was seen here. Roles are given in the Microsoft Entra admin center, under Enterprise applications, this portal, Users and groups; a change shows at the next sign-in.")
    String membersRoles();

    @Message("Nobody was seen yet.")
    String membersNone();

    @Message("Person")
    String person();

    @Message("Sign-in name")
    String signInName();

    @Message("Role")
    String role();

    @Message("First seen")
    String firstSeen();

    @Message("Last seen")
    String lastSeen();

    @Message("Administrator")
    String roleAdmin();

    @Message("User")
    String roleUser();

    @Message
    String standing(CustomerState state);

    @Message
    String failure(RunFailure failure);

    @Message
    String nextStep(RunFailure failure);
}
