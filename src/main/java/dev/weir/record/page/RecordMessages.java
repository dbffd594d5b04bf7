package dev.weir.record.page;

import dev.weir.record.FieldFault;
import dev.weir.record.RecordEvent;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about records. */
@MessageBundle("records")
public interface RecordMessages {

    @Message("Records")
    String title();

    @Message("What your organisation keeps in {inject:page.brand.name}.")
    String lead();

    @Message("You are here")
    String breadcrumb();

    @Message("Search")
    String search();

    @Message("Words in any text, number or name")
    String searchHint();

    @Message("Any")
    String any();

    @Message("Order")
    String order();

    @Message("Newest first")
    String newestFirst();

    @Message("{field}, upwards")
    String upwards(String field);

    @Message("{field}, downwards")
    String downwards(String field);

    @Message("Show")
    String show();

    @Message("Clear")
    String clear();

    @Message("Only {field}: {value}")
    String only(String field, String value);

    @Message("Remove")
    String remove();

    @Message("{#if number == '1'}1 record{#else}{number} records{/if}")
    String count(String number);

    @Message("Pages of the list")
    String pages();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("Nothing matches")
    String nothingFound();

    @Message("Use fewer words or another filter.")
    String nothingFoundRemedy();

    @Message("Nothing here yet")
    String empty();

    @Message("What is made in {inject:page.brand.name} appears here.")
    String emptyRemedy();

    @Message("New: {type}")
    String create(String type);

    @Message("Key")
    String key();

    @Message("Created")
    String created();

    @Message("Last change")
    String changed();

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("Details")
    String details();

    @Message("empty")
    String noValue();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Points here")
    String related();

    @Message("Show all {number}")
    String showAll(String number);

    @Message("History")
    String history();

    @Message("No changes were recorded yet. Changes made here, by flows or through the connector appear in this list.")
    String noHistory();

    @Message("{#when kind}{#is CREATED}{who} created it{#is CHANGED}{who} changed it{#is DELETED}{who} deleted it{/when}")
    String happened(RecordEvent.Kind kind, boolean person, String who);

    @Message("through {means}")
    String through(String means);

    @Message("from")
    String before();

    @Message("to")
    String after();

    @Message("Show older changes")
    String olderChanges();

    @Message("This part cannot be shown at the moment. Load the page again in a minute.")
    String panelFailed();

    @Message("Edit {label}")
    String editing(String label);

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("required")
    String required();

    @Message("Nothing was saved. Correct what is marked below.")
    String faults();

    @Message("{#when fault.reason}{#is REQUIRED}Enter a value.{#is TOO_LONG}Enter at most {fault.detail} characters.{#is UNREADABLE_TEXT}Remove the characters that cannot be read.{#is NOT_AN_INTEGER}Enter a whole number, such as 12.{#is NOT_A_NUMBER}Enter a number, such as 12.50.{#is TOO_SMALL}Enter {fault.detail} or more.{#is TOO_LARGE}Enter {fault.detail} or less.{#is TOO_MANY_DECIMALS}Enter at most {fault.detail} digits after the point.{#is NOT_A_TRUTH_VALUE}Choose yes or no.{#is NOT_A_DATE}Enter a date.{#is NOT_A_TIME}Enter a date and a time.{#is NOT_A_CHOICE}Choose one of the values in the list.{#is NOT_AN_EMAIL}Enter an e-mail address, such as name@example.com.{#is NOT_A_URL}Enter an address that starts with https://.{#is NO_SUCH_RECORD}There is no record {fault.detail}. Choose another one.{#is READ_ONLY}This value cannot be changed here.{#is UNKNOWN}There is no such field.{#is KEY_NEEDED}Enter a key for the new record.{#is KEY_TAKEN}This key is in use. Enter another one.{/when}")
    String fault(FieldFault fault);

    @Message("Times are in {zone}.")
    String zone(String zone);

    @Message("Somebody changed this record while you were editing")
    String conflict();

    @Message("Nothing was saved yet. Compare, correct the form where needed, and save again to put your values in place of theirs.")
    String conflictRemedy();

    @Message("Field")
    String field();

    @Message("You entered")
    String yours();

    @Message("Stored now")
    String theirs();

    @Message("The database does not accept these values together, for example because one of them must be unique. Nothing was saved.")
    String refused();

    @Message("{label} was created.")
    String wasCreated(String label);

    @Message("{label} was saved.")
    String wasSaved(String label);

    @Message("Nothing was different, so nothing was saved.")
    String wasUnchanged();

    @Message("{label} was deleted.")
    String wasDeleted(String label);

    @Message("Delete {label}?")
    String deleteQuestion(String label);

    @Message("It cannot be brought back. Flows that watch for deleted records will run.")
    String deleteWarning();

    @Message("It was not deleted: other records point to it. Change or delete those first.")
    String deleteRefused();

    @Message("It was not deleted: somebody changed it meanwhile. Look at it again first.")
    String deleteConflict();

    @Message("Records you worked on")
    String homeOwn();

    @Message("Newest records")
    String homeNewest();

    @Message("There are no records yet. Make the first one.")
    String homeEmpty();

    @Message("All records")
    String homeAll();
}
