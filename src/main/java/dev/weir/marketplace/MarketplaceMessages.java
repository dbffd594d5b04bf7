package dev.weir.marketplace;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the admin's and the operator's pages of subscriptions say. */
@MessageBundle("marketplace")
public interface MarketplaceMessages {

    @Message("Contact")
    String contact();

    @Message("Plan")
    String plan();

    @Message("Seats")
    String seats();

    @Message("Bought for")
    String boughtFor();

    @Message("Subscription")
    String adminTitle();

    @Message("What your organisation bought, who uses it, and how to change it.")
    String adminText();

    @Message("Your organisation has no subscription from Microsoft's marketplace.")
    String noSubscription();

    @Message("State")
    String state();

    @Message("Present term")
    String term();

    @Message("waiting for confirmation")
    String statePENDING();

    @Message("active")
    String stateACTIVE();

    @Message("suspended")
    String stateSUSPENDED();

    @Message("ended")
    String stateENDED();

    @Message("Change plan")
    String changePlan();

    @Message("Change seats")
    String changeSeats();

    @Message("Cancel the subscription")
    String cancelSubscription();

    @Message("Your organisation can no longer use it from then on. What is cancelled cannot be started again.")
    String cancelText();

    @Message("I am allowed to change what my organisation pays.")
    String consent();

    @Message("Nothing was changed: tick the box first.")
    String consentMissing();

    @Message("Microsoft has taken the change and carries it out in a moment.")
    String changeAsked();

    @Message("Microsoft refused the change: {reason}")
    String changeRefused(String reason);

    @Message("Your organisation buys through a partner, so plan and seats are changed there.")
    String changeElsewhere();

    @Message("{used} of {limit} seats are in use.")
    String seatsInUse(int used, String limit);

    @Message("Free the seat")
    String freeSeat();

    @Message("Person")
    String person();

    @Message("Since")
    String since();

    @Message("History")
    String history();

    @Message("Subscriptions")
    String operatorTitle();

    @Message("What customers bought at Microsoft's marketplace, its history, and the announcements as they came.")
    String operatorText();

    @Message("Nothing was sold yet.")
    String nothingSold();

    @Message("Customer")
    String customer();

    @Message("Last compared")
    String lastCompared();

    @Message("Compare with Microsoft now")
    String reconcile();

    @Message("Compared. {count} subscriptions were different.")
    String reconciled(long count);

    @Message("Microsoft's marketplace cannot be reached: {reason}")
    String reconcileFailed(String reason);

    @Message("{count} announcements wait for confirmation.")
    String waitingEvents(long count);

    @Message("Announcements")
    String events();

    @Message("Action")
    String action();

    @Message("Outcome")
    String outcome();

    @Message("Attempts")
    String attempts();

    @Message("As it came")
    String raw();

    @Message("Work on it again")
    String replay();

    @Message("The announcement is worked on again.")
    String replayed();

    @Message("When")
    String when();

    @Message("Through")
    String cause();

    @Message("What")
    String what();

    @Message("Reported usage")
    String usage();

    @Message("Hour")
    String hour();

    @Message("Dimension")
    String dimension();

    @Message("Quantity")
    String quantity();

    @Message("Answer")
    String answer();

    @Message("No usage was reported.")
    String noUsage();

    @Message("Back")
    String back();
}
