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

    @Message("Next")
    String next();

    @Message("Let new versions come by themselves")
    String updates();

    @Message("See all of administration")
    String administration();

    @Message("You are not an administrator of this portal yet. In the Microsoft Entra admin center, open Enterprise applications, choose this portal, and assign yourself the role Admin. Then sign out and in again.")
    String roleMissing();

    @Message("Leave")
    String leave();

    @Message("End your organisation’s time here. Choose what becomes of the flows and of the data.")
    String leaveLead();

    @Message("Afterwards nobody of your organisation can sign in, and everybody’s sessions and the tokens in them are deleted, as is the consent to act while you are away. You can come back at any time.")
    String leaveText();

    @Message("Hand them over: they belong to your organisation and stay in your environments")
    String leaveKeep();

    @Message("Remove them from your environments first")
    String leaveRemove();

    @Message("I understand that everybody of my organisation loses access")
    String leaveSure();

    @Message("Leave now")
    String leaveNow();

    @Message("Some flows could not be removed, so your organisation is still aboard. See what is missing, or leave and keep them.")
    String leaveFailed();

    @Message("Steps of coming aboard")
    String steps();

    @Message("Choose an environment")
    String environmentTitle();

    @Message("Flows that are to run for your whole organisation live in one of your Power Platform environments. Choose the one that this portal is to use; nothing is changed in it yet.")
    String environmentLead();

    @Message("Choose one of the environments.")
    String environmentMissing();

    @Message("Your organisation has no Power Platform environment that you may use. Open the Power Platform admin center, make one, then come back to this page. Everybody can already sign in and see the records.")
    String environmentNone();

    @Message("Name of your organisation")
    String organisationName();

    @Message("Environment")
    String environment();

    @Message("no database: flows will be your own, seen by nobody else")
    String withoutDatabase();

    @Message("Continue")
    String goOn();

    @Message("Set up the connector")
    String connectorTitle();

    @Message("The connector “{title}” is put into {environment}.")
    String connectorLead(String title, String environment);

    @Message("With it, flows can be started by changes of your records, and can read and change them.")
    String connectorDoes();

    @Message("Everybody of your organisation may use it; each person sees through it only what they see here.")
    String connectorShared();

    @Message("If it is there already it is brought up to date; connections stay.")
    String connectorAgain();

    @Message("The connector was asked for in this environment.")
    String connectorThere();

    @Message("Set up the connector")
    String connectorInstall();

    @Message("Try again")
    String connectorRetry();

    @Message("Skip this step")
    String skip();

    @Message("Choose another environment")
    String otherEnvironment();

    @Message("Choose your first flows")
    String flowsTitle();

    @Message("These run by themselves in {environment} for your whole organisation. You can switch them off, change or remove them at any time.")
    String flowsLead(String environment);

    @Message("Deploy and finish")
    String flowsDeploy();

    @Message("These answers need a change: {titles}")
    String answersFaulty(String titles);

    @Message("Not met yet")
    String blocked();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Environment: {environment}")
    String doneEnvironment(String environment);

    @Message("No environment is chosen yet.")
    String doneNoEnvironment();

    @Message("The connector was asked for and is shared with everybody")
    String doneConnector();

    @Message("The connector is not set up yet.")
    String doneNoConnector();

    @Message("No flow is deployed yet.")
    String doneNoFlows();

    @Message("Tell your people: everybody signs in with their work account at")
    String nextPeople();

    @Message("Go to your records")
    String nextHome();

    @Message("Use another account")
    String otherAccount();

    @Message("For support: {code}")
    String refusalCode(String code);

    @Message("The {number} deployed flows and the connector")
    String leaveFlows(int number);

    @Message("What is kept here of your organisation")
    String leaveData();

    @Message("Keep it in case you come back")
    String leaveDataKeep();

    @Message("Delete it: deployments, links between records and flows, waiting triggers, test drives, inquiries, licence requests, and the list of your people. The audit trail and the books of your subscriptions stay, since the law wants them accounted for.")
    String leaveDataDelete();

    @Message("Your organisation has left. Everybody is signed out.")
    String left();

    @Message("To take the consent back at Microsoft, too, delete this portal under Enterprise applications in the Microsoft Entra admin center.")
    String leaveConsent();

    @Message
    String step(AboardStep step);

    @Message
    String refusal(ConsentRefusal refusal);
}
