package dev.weir.deployment.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which an admin allows work while they are away. */
@MessageBundle("actingConsents")
public interface ConsentMessages {

    @Message("Updates while you are away")
    String title();

    @Message("Let this portal take new versions of deployed flows into your organisation by itself.")
    String lead();

    @Message("It does only what an administrator of your organisation or our operator asked for on these pages, and each change is in your audit trail.")
    String what();

    @Message("Your permission is kept as an encrypted token of your sign-in and can be taken back at any time; it also ends when Microsoft ends it, for example when your password changes.")
    String how();

    @Message("Without it, nothing happens while you are away: new versions wait for your next visit.")
    String without();

    @Message("Allow")
    String give();

    @Message("Take back")
    String revoke();

    @Message("Allowed. New versions come by themselves from now on.")
    String given();

    @Message("Taken back. New versions wait for your next visit.")
    String revoked();

    @Message("Sign out, sign in again and try once more.")
    String needsSignIn();

    @Message("Allowed by {person} on {time}.")
    String givenBy(String person, String time);
}
