package dev.weir.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a template. */
@MessageBundle("flowTemplate")
interface TemplateMessages {

    @Message("All templates")
    String back();

    @Message("What it needs")
    String needs();

    @Message("What you will be asked")
    String asked();

    @Message("Nothing; it works as it is.")
    String askedNothing();

    @Message("Versions")
    String versions();

    @Message("Version {version}")
    String version(String version);

    @Message("Use this template")
    String use();

    @Message("Try it on sample data")
    String tryOut();

    @Message("What it does")
    String flow();

    @Message("Step by step")
    String steps();

    @Message("Similar templates")
    String similar();

    @Message("Your flows from this template")
    String made();

    @Message("Your organisation has {flows} flows from this template.")
    String inTenant(long flows);

    @Message("Your organisation has one flow from this template.")
    String inTenantOne();

    @Message("Permissions")
    String permissions();

    @Message("You sign in to each connector with your own account; the flow may do what you may do.")
    String permissionsText();
}
