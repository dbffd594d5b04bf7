package dev.weir.deployment.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the audit trail says. */
@MessageBundle("audits")
public interface AuditMessages {

    @Message("Audit trail")
    String title();

    @Message("Read who changed what in your organisation, and take it along as a file.")
    String lead();

    @Message("Download as CSV")
    String export();

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
}
