package dev.weir.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages about templates share. */
@MessageBundle("catalog")
interface CatalogMessages {

    @Message("Templates")
    String title();

    @Message("Automated")
    String automated();

    @Message("Instant")
    String instant();

    @Message("Scheduled")
    String scheduled();

    @Message("Runs by itself when something happens")
    String automatedMeaning();

    @Message("Runs when you press a button")
    String instantMeaning();

    @Message("Runs at set times")
    String scheduledMeaning();

    @Message("Standard")
    String standard();

    @Message("Premium")
    String premium();

    @Message("Covered by Microsoft 365")
    String standardMeaning();

    @Message("Needs a Power Automate Premium licence")
    String premiumMeaning();

    @Message("Connectors")
    String connectors();

    @Message("Licence")
    String licence();

    @Message("Start")
    String trigger();

    @Message("Category")
    String category();

    @Message("For")
    String recordType();

    @Message("list {things}")
    String operationList(String things);

    @Message("read {thing}")
    String operationGet(String thing);

    @Message("create {thing}")
    String operationCreate(String thing);

    @Message("change {thing}")
    String operationUpdate(String thing);

    @Message("delete {thing}")
    String operationDelete(String thing);

    @Message("when {thing} is created")
    String operationWhenCreated(String thing);

    @Message("when {thing} is changed")
    String operationWhenChanged(String thing);

    @Message("when {thing} is deleted")
    String operationWhenDeleted(String thing);
}
