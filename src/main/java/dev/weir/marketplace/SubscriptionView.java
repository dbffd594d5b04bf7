package dev.weir.marketplace;

import java.time.Instant;
import java.util.List;

import dev.weir.microsoft.fulfilment.AvailablePlan;
import dev.weir.web.Bundles;
import dev.weir.web.Formats;
import dev.weir.web.PageContext;

/**
 * A subscription in the reader's words.
 *
 * @param id its id
 * @param tenantId the customer
 * @param name what the buyer called it
 * @param planId the plan
 * @param plan the plan's title
 * @param quantity seats, or null
 * @param active whether it can be changed
 * @param state where it stands
 * @param term from when to when it is paid
 * @param buyer the address of the person it was bought for
 * @param contact the person to write to, as the buyer said; empty when nobody did
 * @param mayChange whether plan and seats can be changed from here
 * @param mayCancel whether it can be cancelled from here
 * @param synced when it was last compared with the marketplace
 * @param plans the plans it can change to
 * @param history what happened to it
 */
record SubscriptionView(String id, String tenantId, String name, String planId, String plan, Integer quantity,
        boolean active, String state, String term, String buyer, String contact, boolean mayChange, boolean mayCancel,
        String synced,
        List<AvailablePlan> plans, List<Line> history) {

    /** A line of the history. */
    record Line(String at, String cause, String what) {
    }

    static SubscriptionView of(Subscription subscription, List<AvailablePlan> plans, List<SubscriptionChange> history,
            MarketplaceConfig config, PageContext page) {
        MarketplaceMessages words = Bundles.in(page.locale(), MarketplaceMessages.class);
        Formats formats = page.formats();
        HistoryWords said = HistoryWords.on(page);
        MarketplaceConfig.PlanConfig plan = config.plans().get(subscription.planId);
        return new SubscriptionView(subscription.id, subscription.tenantId, subscription.name, subscription.planId,
                plan == null ? subscription.planId : plan.title(), subscription.quantity,
                subscription.state == SubscriptionState.ACTIVE, state(subscription.state, words),
                term(subscription.termStart, subscription.termEnd, formats), subscription.buyerMail,
                subscription.contactName == null ? "" : subscription.contactName + " <" + subscription.contactMail + ">",
                subscription.mayChange, subscription.mayCancel, formats.time(subscription.syncedAt), plans,
                history.stream().map(line -> new Line(formats.time(line.at), said.cause(line.cause), said.what(line.what)))
                        .toList());
    }

    /** What to call a state. */
    static String state(SubscriptionState state, MarketplaceMessages words) {
        return switch (state) {
            case PENDING -> words.statePENDING();
            case ACTIVE -> words.stateACTIVE();
            case SUSPENDED -> words.stateSUSPENDED();
            case ENDED -> words.stateENDED();
        };
    }

    private static String term(Instant start, Instant end, Formats formats) {
        return start == null || end == null ? ""
                : formats.date(start.atZone(formats.zone()).toLocalDate()) + " – "
                        + formats.date(end.atZone(formats.zone()).toLocalDate());
    }
}
