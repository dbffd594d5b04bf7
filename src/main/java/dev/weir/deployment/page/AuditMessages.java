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

    @Message("Search the trail")
    String search();

    @Message("Object or outcome")
    String text();

    @Message("From (UTC)")
    String from();

    @Message("To (UTC)")
    String to();

    @Message("Find")
    String find();

    @Message("Show all")
    String all();

    @Message("Nothing was changed, or nothing fits the search.")
    String nothingFound();
}
