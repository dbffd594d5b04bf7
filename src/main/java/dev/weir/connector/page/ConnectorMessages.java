package dev.weir.connector.page;

import dev.weir.connector.definition.TriggerKind;
import dev.weir.connector.install.DefinitionChange;
import dev.weir.connector.install.SecretStanding;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about connector, triggers and actions say. */
@MessageBundle("connectors")
public interface ConnectorMessages {

    @Message("Triggers")
    String triggersTitle();

    @Message("Which flows wait for changes of your records, and whether they were told.")
    String triggersLead();

    @Message("Subscriptions")
    String subscriptions();

    @Message("No flow waits for changes yet. Switch a flow on that starts with a change of a record.")
    String noSubscriptions();

    @Message("Starts when")
    String startsWhen();

    @Message("Person")
    String person();

    @Message("Sent to")
    String sentTo();

    @Message("Since")
    String since();

    @Message("State")
    String state();

    @Message("active")
    String active();

    @Message("ended")
    String ended();

    @Message("Deliveries")
    String deliveries();

    @Message("All")
    String all();

    @Message("Given up")
    String givenUp();

    @Message("Older subscriptions")
    String olderSubscriptions();

    @Message("Older deliveries")
    String olderDeliveries();

    @Message("Nothing was sent yet.")
    String noDeliveries();

    @Message("Time")
    String time();

    @Message("Record")
    String record();

    @Message("Attempts")
    String attempts();

    @Message("Delivery {id}")
    String delivery(long id);

    @Message("Request")
    String request();

    @Message("Answer")
    String answer();

    @Message("There was no answer.")
    String noAnswer();

    @Message("Send again")
    String sendAgain();

    @Message("The event will be sent again.")
    String willBeSent();

    @Message("This event cannot be sent again, since nobody waits for it any more.")
    String cannotBeSent();

    @Message("Send again what was given up")
    String sendRange();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Events that will be sent again: {count}.")
    String rangeSent(int count);

    @Message("Give both times, the first before the second.")
    String rangeWrong();

    @Message("waiting")
    String waiting();

    @Message("delivered")
    String delivered();

    @Message("dropped")
    String dropped();

    @Message("Connector")
    String connectorTitle();

    @Message("Put the connector into your environments, so that flows can use your records.")
    String connectorLead();

    @Message("Environment")
    String environment();

    @Message("Show")
    String show();

    @Message("Not installed here yet.")
    String notInstalled();

    @Message("Installed here and up to date.")
    String upToDate();

    @Message("Installed here. What would change:")
    String differs();

    @Message("These changes break flows that use them:")
    String breaking();

    @Message("I understand that flows which use them will stop working.")
    String confirmBreaking();

    @Message("Put the connector here")
    String install();

    @Message("Update the connector")
    String update();

    @Message("Renew the secret")
    String renewSecret();

    @Message("Share with everybody in the organisation")
    String share();

    @Message("The connector is in place.")
    String installed();

    @Message("Some changes break flows. Confirm them first.")
    String confirmNeeded();

    @Message("The secret was renewed. The former one works until it is deleted from the app registration.")
    String secretRenewed();

    @Message("Everybody in your organisation can use the connector now.")
    String shared();

    @Message("{#when problem}{#is CONSENT}This portal is not allowed to work with Power Apps for your organisation yet. An administrator has to consent first.{#is SIGN_IN}Your sign-in at Microsoft is over. Sign out and sign in again.{#is SERVICE_UNKNOWN}Nobody of your organisation has opened Power Apps yet. Open make.powerapps.com once, then come back.{#else}Power Apps cannot be asked at present. Try again later; if it stays so, sign in again.{/when}")
    String problem(ConnectorView.Problem problem);

    @Message("Consent at Microsoft")
    String giveConsent();

    @Message("Power Apps refused this ({status}). Check that you may make connectors in this environment.")
    String refused(int status);

    @Message("{#when kind}{#is ADDED}is new{#is REMOVED}is removed{#is TYPE_CHANGED}is of another type{#is NOW_REQUIRED}is now required{/when}")
    String change(DefinitionChange.Kind kind);

    @Message("Secret")
    String secretTitle();

    @Message("{#when standing}{#is CURRENT}The connector has the current secret.{#is FORMER}The connector still has a former secret. Renew it before the former one is deleted from the app registration.{#else}It is not known which secret the connector has. Renewing it gives it the current one.{/when}")
    String secret(SecretStanding standing);

    @Message("The connector had the current secret already; it was sent again.")
    String secretSame();

    @Message("Sharing")
    String sharing();

    @Message("Everybody in your organisation can use the connector.")
    String isShared();

    @Message("Only you can use the connector here.")
    String isNotShared();

    @Message("Finish the connection by signing in.")
    String connectionBegun();

    @Message("{#when kind}{#is CREATED}created{#is CHANGED}changed{#is DELETED}deleted{/when}")
    String kind(TriggerKind kind);

    @Message("Your connections")
    String connections();

    @Message("No connection yet.")
    String noConnections();

    @Message("Make a connection")
    String connect();

    @Message("Finish signing in")
    String finishConnection();

    @Message("connected")
    String connected();

    @Message("not signed in yet")
    String notConnected();

    @Message("The connection is ready.")
    String connectionReady();

    @Message("The connection could not be finished. Try again.")
    String connectionFailed();

    @Message("Run")
    String run();

    @Message("Cancel")
    String cancel();

    @Message("{title}: done.")
    String actionDone(String title);

    @Message("The service behind this action does not work at present. Nothing was changed. Try again later.")
    String actionFailed();

    @Message("Some values cannot be taken. Check them and run again.")
    String actionInvalid();
}
