package dev.weir.catalog.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the operator's page of a template. */
@MessageBundle("operatorTemplate")
interface OperatorTemplateMessages {

    @Message("Back to the catalog")
    String back();

    @Message("Version {version} is served.")
    String served(String version);

    @Message("As people see it")
    String open();

    @Message("Versions that were served")
    String versions();

    @Message("Version")
    String version();

    @Message("First served")
    String firstServed();

    @Message("Hash of its content")
    String hash();

    @Message("served now")
    String now();

    @Message("Who uses it")
    String uses();

    @Message("Customer")
    String customer();

    @Message("Flows")
    String flows();

    @Message("Nobody has made a flow from it yet.")
    String usesNone();

    @Message("Hidden from")
    String hidden();

    @Message("Everybody sees it.")
    String hiddenNone();

    @Message("Whoever it is hidden from finds it neither in the gallery nor by its address. Flows that were made from it stay.")
    String hiddenMeaning();

    @Message("Plan {name}")
    String plan(String name);

    @Message("Show again")
    String show();

    @Message("Show it to {name} again")
    String showTo(String name);

    @Message("Hide from a plan")
    String hidePlan();

    @Message("Hide from a customer")
    String hideCustomer();

    @Message("Hide")
    String hide();

    @Message("Hide it from {name}")
    String hideFrom(String name);

    @Message("Name or tenant of the customer")
    String customerSearch();

    @Message("Find")
    String find();

    @Message("No other customer fits.")
    String customersNone();

    @Message("Microsoft's gallery")
    String gallery();

    @Message("Published there as {id} with version {version}. New flows are made from Microsoft's copy.")
    String published(String id, String version);

    @Message("Version {version} is published there as {id}. The template has changed since, so new flows are made from this catalog until it is submitted again.")
    String publishedOld(String id, String version);

    @Message("Not published there.")
    String publishedNot();

    @Message("Submission to Microsoft's gallery")
    String submission();
}
