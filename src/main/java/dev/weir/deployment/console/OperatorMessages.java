package dev.weir.deployment.console;

import dev.weir.customer.CustomerState;
import dev.weir.customer.StandingSource;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's console says. */
@MessageBundle("operatorConsole")
public interface OperatorMessages {

    @Message("Operation")
    String title();

    @Message("Everything here concerns all customers, in totals.")
    String lead();

    @Message("Customers")
    String customers();

    @Message("See how each customer stands, what it pays for and how its flows fare, and suspend or reinstate it.")
    String customersLead();

    @Message("Name or tenant id")
    String nameOrTenant();

    @Message("State")
    String state();

    @Message("Any")
    String anyState();

    @Message("Find")
    String find();

    @Message("No customer fits.")
    String nobody();

    @Message("Customer")
    String customer();

    @Message("Plan")
    String plan();

    @Message("Since")
    String since();

    @Message("Deployed flows")
    String flows();

    @Message("Runs that succeeded, last 30 days")
    String success();

    @Message("{good} of {all} as wanted")
    String asWanted(long good, long all);

    @Message("Runs are counted where the customer’s admin allowed updates while away, or read them by hand. Only totals are kept, nothing of what runs did.")
    String successHelp();

    @Message("Standing")
    String standing();

    @Message("Each source says its own word; none takes back what another said. The state follows from all of them, and our word to suspend comes first.")
    String standingLead();

    @Message("What we say")
    String ourWord();

    @Message("Suspended: nobody of the customer gets in, and the API refuses its connections")
    String wordSuspend();

    @Message("Active, by a contract outside of the marketplace")
    String wordActivate();

    @Message("Nothing: the customer’s subscription or trial decides")
    String wordNone();

    @Message("Reason")
    String reason();

    @Message("Stands in our audit trail and in the customer’s.")
    String reasonHelp();

    @Message("Give a reason; nothing was changed.")
    String reasonMissing();

    @Message("Say so")
    String say();

    @Message("Done. Other replicas follow within ten seconds.")
    String standingChanged();

    @Message("Versions")
    String versions();

    @Message("Nothing is deployed.")
    String nothingDeployed();

    @Message("No run was counted yet.")
    String noRuns();

    @Message("Flow")
    String flow();

    @Message("Version")
    String version();

    @Message("Number")
    String number();

    @Message("Succeeded")
    String succeeded();

    @Message("Failed")
    String failed();

    @Message("Rate")
    String rate();

    @Message("What operators did")
    String audit();

    @Message("Read who of us changed what for which customer, and take it along as a file.")
    String auditLead();

    @Message
    String customerState(CustomerState state);

    @Message
    String source(StandingSource source);
}
