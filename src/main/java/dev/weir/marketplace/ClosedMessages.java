package dev.weir.marketplace;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where a plan closes something. */
@MessageBundle("closed")
public interface ClosedMessages {

    @Message("Not in your plan")
    String badge();

    @Message("Your plan does not include this")
    String title();

    @Message("“{title}” is not part of the plan {plan}, which your organisation has.")
    String template(String title, String plan);

    @Message("“{title}” uses the connector of {product}, which is not part of the plan {plan} that your organisation has.")
    String templateConnector(String title, String product, String plan);

    @Message("The connector of {product} is not part of the plan {plan}, which your organisation has.")
    String connector(String product, String plan);

    @Message("Your organisation's subscription is not active, so nothing of it can be used at present.")
    String unusable();

    @Message("It is part of: {plans}.")
    String included(String plans);

    @Message("As an admin you can change the plan yourself.")
    String adminCan();

    @Message("Change the plan")
    String change();

    @Message("Ask an admin of your organisation to change the plan.")
    String askAdmin();

    @Message("See other templates")
    String others();
}
