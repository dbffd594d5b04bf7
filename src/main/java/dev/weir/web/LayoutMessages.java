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

    @Message("Home")
    String home();

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

    @Message("Sign in with Microsoft")
    String signIn();

    @Message("Sign out")
    String signOut();

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

    @Message("Settings")
    String settings();

    @Message("Apply")
    String apply();

    @Message("Help")
    String help();

    @Message("Flows run in Microsoft Power Automate.")
    String footer();
}
