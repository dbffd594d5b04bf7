package dev.weir.deployment.page;

import dev.weir.deployment.PlannedChange;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which a flow is chosen and looked at before it is deployed. */
@MessageBundle("plans")
public interface PlanMessages {

    @Message("Deploy a flow")
    String chooseTitle();

    @Message("Choose a flow and the environment it is to run in. Nothing is changed before you have seen what will happen.")
    String chooseLead();

    @Message("no database: the flow will be your own, seen by nobody else")
    String withoutDatabase();

    @Message("Look before deploying")
    String look();

    @Message("{flow} in {environment}")
    String planTitle(String flow, String environment);

    @Message("The connector: {title}")
    String connector(String title);

    @Message("Lets flows of your organisation work with our data. It is shared with everybody in your organisation.")
    String connectorLead();

    @Message
    String kind(PlannedChange.Kind kind);

    @Message
    String thing(PlannedChange.Thing thing);

    @Message("What will happen could not be found out: {reason}")
    String unread(String reason);

    @Message("What was checked")
    String checked();

    @Message("What will happen")
    String willHappen();

    @Message("Then it is switched on and checked. Nothing else in the environment is touched.")
    String willHappenText();

    @Message("Your licence")
    String licence();

    @Message("What the flow needs to know")
    String questions();

    @Message("These answers need a change: {titles}")
    String answersFaulty(String titles);

    @Message("Deploy")
    String deployNow();

    @Message("Some checks failed. Mend them and look again; if you deploy anyway, the flow will stay off.")
    String notReady();
}
