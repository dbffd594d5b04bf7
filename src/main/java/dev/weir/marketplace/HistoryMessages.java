package dev.weir.marketplace;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the history of a subscription says. */
@MessageBundle("subscriptionhistory")
public interface HistoryMessages {

    @Message("Microsoft announced: {action}")
    String announced(String action);

    @Message("change of plan")
    String actionChangePlan();

    @Message("change of seats")
    String actionChangeQuantity();

    @Message("suspension")
    String actionSuspend();

    @Message("payment again")
    String actionReinstate();

    @Message("renewal")
    String actionRenew();

    @Message("cancellation")
    String actionUnsubscribe();

    @Message("Landing page")
    String landingPage();

    @Message("Activation")
    String activation();

    @Message("Comparison with Microsoft")
    String reconciliation();

    @Message("Plan: {value}")
    String plan(String value);

    @Message("Seats: {value}")
    String seats(String value);

    @Message("State: {value}")
    String state(String value);

    @Message("End of the term: {value}")
    String termEnd(String value);

    @Message("confirmed by {person}")
    String confirmed(String person);

    @Message("refused: the plan {plan} is not offered")
    String notOffered(String plan);

    @Message("Answered; the history says what changed")
    String answered();

    @Message("Nothing was different")
    String unchanged();

    @Message("received")
    String received();

    @Message("done")
    String done();

    @Message("not confirmed")
    String ignored();

    @Message("to be sent")
    String waiting();

    @Message("billed")
    String billed();

    @Message("not billed")
    String notBilled();

    @Message("asked for")
    String asked();

    @Message("cancellation")
    String cancelled();
}
