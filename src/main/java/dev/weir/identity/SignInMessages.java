package dev.weir.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages around signing in say. The texts per reason stand in the files of both languages. */
@MessageBundle("signIn")
interface SignInMessages {

    @Message
    String title(Refusal refusal);

    @Message
    String remedy(Refusal refusal);

    @Message("You are not signed in.")
    String notSignedIn();

    @Message("Sign in again")
    String again();

    @Message("Use another account")
    String otherAccount();

    @Message("To the front page")
    String toFront();

    @Message("For support: reason {reason}")
    String reason(String reason);

    @Message("You are signed out")
    String signedOutTitle();

    @Message("You are signed out here and at Microsoft. On a shared computer, close the browser, too.")
    String signedOutText();

    @Message("{brand} does not know your organisation yet")
    String aboardTitle(String brand);

    @Message("You signed in as {upn}. Your organisation has not come aboard, so there is nothing to see yet.")
    String aboardText(String upn);

    @Message("How your organisation comes aboard")
    String aboardHow();

    @Message("An administrator of your organisation signs in here and allows the portal to work for your organisation.")
    String aboardStep1();

    @Message("The administrator chooses an environment, sets up the connector and picks the first flows. This takes about two minutes.")
    String aboardStep2();

    @Message("Everybody of your organisation can then sign in with their work account and make flows.")
    String aboardStep3();

    @Message("If you expected to be let in, check that you used the account of the right organisation.")
    String aboardWrongAccount();

    @Message("Your organisation left {brand}")
    String leftTitle(String brand);

    @Message("Your organisation used this portal before and has left it. It can come back in the same way as it came aboard.")
    String leftText();

    @Message("Account")
    String account();

    @Message("Signed in as {name} of {tenant}")
    String signedInAs(String name, String tenant);

    @Message("Sign out")
    String signOut();
}
