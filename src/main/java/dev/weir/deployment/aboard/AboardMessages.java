package dev.weir.deployment.aboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of coming aboard and leaving say. */
@MessageBundle("aboard")
public interface AboardMessages {

    @Message("Give consent for your organisation")
    String consent();

    @Message("An administrator of your Azure AD has to do this. If you are not one, send them this link:")
    String sendLink();

    @Message("Consent was not given")
    String refusedTitle();

    @Message("Microsoft says that nobody with the right to do so gave consent. Nothing was changed.")
    String refusedText();

    @Message("Ask an administrator of your organisation to open this link and give consent there:")
    String refusedLink();

    @Message("This answer does not belong to your visit")
    String strangeTitle();

    @Message("The answer from Microsoft was asked for in another browser or too long ago, so it was not used. Begin again.")
    String strangeText();

    @Message("Consent has not arrived yet")
    String waitingTitle();

    @Message("Microsoft needs a moment until a new consent is known everywhere. Wait a few seconds, then check again.")
    String waitingText();

    @Message("Check again")
    String checkAgain();

    @Message("Begin again")
    String again();

    @Message("{organisation} is aboard")
    String doneTitle(String organisation);

    @Message("This is set up so far, and this comes next.")
    String doneLead();

    @Message("Consent for your organisation was given")
    String doneConsent();

    @Message("The customer record was made: your trial has begun")
    String doneCustomer();

    @Message("{number} flows are deployed")
    String doneFlows(int number);

    @Message("Next")
    String next();

    @Message("Recommended flows")
    String recommended();

    @Message("Deploy")
    String deploy();

    @Message("Let new versions come by themselves")
    String updates();

    @Message("See all of administration")
    String administration();

    @Message("You are not an administrator of this portal yet. In the Microsoft Entra admin center, open Enterprise applications, choose this portal, and assign yourself the role Admin. Then sign out and in again.")
    String roleMissing();

    @Message("Leave")
    String leave();

    @Message("End your organisation’s time here. Choose what becomes of the deployed flows.")
    String leaveLead();

    @Message("Nobody of your organisation can sign in afterwards. The consent to act while you are away is deleted. You can come back at any time.")
    String leaveText();

    @Message("Keep the {number} deployed flows: they belong to your organisation and go on running there")
    String leaveKeep(int number);

    @Message("Remove the {number} deployed flows first")
    String leaveRemove(int number);

    @Message("I understand that everybody of my organisation loses access")
    String leaveSure();

    @Message("Leave now")
    String leaveNow();

    @Message("Some flows could not be removed, so your organisation is still aboard. See what is missing, or leave and keep them.")
    String leaveFailed();
}
