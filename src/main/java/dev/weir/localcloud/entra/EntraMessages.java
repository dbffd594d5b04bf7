package dev.weir.localcloud.entra;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the local Azure AD's pages say. */
@MessageBundle("localcloudEntra")
interface EntraMessages {

    @Message("Pick an account")
    String pick();

    @Message("to continue to {application}")
    String pickFor(String application);

    @Message("Local cloud")
    String localCloud();

    @Message("This stands in for Azure AD on this computer. The accounts are samples and have no passwords.")
    String explanation();

    @Message("No sample account fits this request.")
    String none();

    @Message("Cancel")
    String cancel();

    @Message("Permissions requested")
    String consent();

    @Message("{application} would like to:")
    String consentFor(String application);

    @Message("Sign you in and read your profile")
    String consentProfile();

    @Message("Use {resource} for you")
    String consentResource(String resource);

    @Message("Accept")
    String accept();

    @Message("Accept for my organisation as {upn}")
    String acceptAs(String upn);

    @Message("Review permissions for your organisation")
    String adminConsent();

    @Message("Only an administrator can accept.")
    String adminOnly();

    @Message("Sorry, but we are having trouble signing you in.")
    String refused();

    @Message("The application gave a wrong or incomplete request, so it is not told about this.")
    String refusedWhy();

    @Message("You signed out of your account")
    String signedOut();

    @Message("It is a good idea to close all browser windows.")
    String signedOutAdvice();

    @Message("Continue")
    String next();
}
