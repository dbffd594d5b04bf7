package dev.weir.marketplace.lead;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's page of leads says. */
@MessageBundle("leads")
public interface LeadMessages {

    @Message("Leads")
    String title();

    @Message("People who agreed to be called, from the test drive and from Microsoft's marketplace.")
    String intro();

    @Message("No address is configured to forward leads to (weir.leads.forward-to). They wait here.")
    String noTarget();

    @Message("There are no leads yet.")
    String none();

    @Message("Download as CSV")
    String download();

    @Message("When")
    String when();

    @Message("Person")
    String person();

    @Message("Organisation")
    String company();

    @Message("What for")
    String action();

    @Message("State")
    String state();

    @Message("waiting")
    String waiting();

    @Message("forwarded")
    String forwarded();

    @Message("test by Microsoft")
    String test();

    @Message("Erase")
    String erase();

    @Message("The lead was erased here. If it was forwarded, erase it in your customer system, too.")
    String erased();
}
