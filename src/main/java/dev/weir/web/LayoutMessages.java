package dev.weir.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page. */
@MessageBundle("layout")
public interface LayoutMessages {

    @Message("Skip to content")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Records")
    String records();

    @Message("Templates")
    String templates();

    @Message("My flows")
    String flows();

    @Message("Approvals")
    String approvals();

    @Message("Administration")
    String administration();

    @Message("Operation")
    String operation();

    @Message("Language")
    String language();

    @Message("Colours")
    String theme();

    @Message("As my system")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Apply")
    String apply();

    @Message("Help")
    String help();

    @Message("Flows run in Microsoft Power Automate.")
    String footer();
}
