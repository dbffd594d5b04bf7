package dev.weir.marketplace;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.marketplace.MarketplaceEvent.State;
import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.Operation;
import dev.weir.microsoft.fulfilment.Purchase;

/**
 * Makes of an announcement what is true. The announcement itself is only a hint: it can be forged, late, doubled, out of
 * order or bare; what counts is what the marketplace answers when asked. So every step can be done again.
 */
@ApplicationScoped
class EventConfirmation {

    /** The outcome of an announcement that asked for an answer and got it; the history says what changed. */
    static final String ANSWERED = "answered";
    /** The outcome of an announcement of what was known already. */
    static final String UNCHANGED = "nothing was different";

    private static final Set<String> WAIT_FOR_ANSWER = Set.of("ChangePlan", "ChangeQuantity", "Reinstate");

    private final FulfilmentClient marketplace;
    private final Subscriptions subscriptions;
    private final MarketplaceConfig config;
    private final TenantScope scope;
    private final Clock clock;

    EventConfirmation(FulfilmentClient marketplace, Subscriptions subscriptions, MarketplaceConfig config,
            TenantScope scope, Clock clock) {
        this.marketplace = marketplace;
        this.subscriptions = subscriptions;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Works on a stored announcement.
     *
     * @throws FulfilmentException when the marketplace cannot be asked now; to be tried again
     */
    void confirm(long eventId) {
        MarketplaceEvent event = begin(eventId);
        if (event == null || event.state != State.RECEIVED) {
            return;
        }
        try {
            finish(eventId, State.DONE, confirmed(event));
        } catch (FulfilmentException refused) {
            if (!refused.isUnknown()) {
                note(eventId, refused.getMessage());
                throw refused;
            }
            finish(eventId, State.IGNORED, "The marketplace does not confirm it: " + refused.getMessage());
        }
    }

    private String confirmed(MarketplaceEvent event) {
        String cause = "webhook " + event.action;
        boolean answered = event.operationId.isEmpty() ? answerOpenOperations(event.subscriptionId, cause)
                : answerIfOpen(marketplace.operation(event.subscriptionId, event.operationId), cause);
        String changed = subscriptions.follow(marketplace.get(event.subscriptionId), cause);
        return answered ? ANSWERED : changed.isEmpty() ? UNCHANGED : changed;
    }

    /**
     * Answers every change of a subscription that waits for it; for announcements that do not say which one they mean.
     *
     * @return whether any did, so that the subscription has to be read anew
     */
    boolean answerOpenOperations(String subscriptionId, String cause) {
        boolean any = false;
        for (Operation operation : marketplace.operations(subscriptionId)) {
            any |= answerIfOpen(operation, cause);
        }
        return any;
    }

    private boolean answerIfOpen(Operation operation, String cause) {
        if (operation.status() != Operation.Status.OPEN || !WAIT_FOR_ANSWER.contains(operation.action())) {
            return false;
        }
        boolean accepted = isPossible(operation);
        if (accepted) {
            subscriptions.follow(changed(operation), cause);
        } else {
            subscriptions.note(operation.subscriptionId(), cause, "refused: plan " + operation.planId() + " is not offered");
        }
        try {
            marketplace.answer(operation.subscriptionId(), operation.id(), accepted);
        } catch (FulfilmentException refused) {
            // A newer change overtook this one, or it was our own, which the real service does not let us answer. Either
            // way the subscription is read again right after.
            boolean settled = refused.isConflict() || refused.isUnknown() || operation.ours() && refused.isTransient();
            if (!settled) {
                throw refused;
            }
        }
        return true;
    }

    /** The subscription as it will be once the marketplace has our answer. */
    private Purchase changed(Operation operation) {
        Purchase now = marketplace.get(operation.subscriptionId());
        return switch (operation.action()) {
            case "ChangePlan" -> now.withPlan(operation.planId());
            case "ChangeQuantity" -> now.withQuantity(operation.quantity());
            case "Reinstate" -> now.withState(Purchase.State.SUBSCRIBED);
            default -> now;
        };
    }

    private boolean isPossible(Operation operation) {
        return !operation.action().equals("ChangePlan") || config.plans().isEmpty()
                || config.plans().containsKey(operation.planId());
    }

    private MarketplaceEvent begin(long eventId) {
        return scope.acrossTenants(() -> {
            MarketplaceEvent event = MarketplaceEvent.findById(eventId);
            if (event != null && event.state == State.RECEIVED) {
                event.attempts++;
            }
            return event;
        });
    }

    private void note(long eventId, String outcome) {
        scope.acrossTenants(() -> {
            MarketplaceEvent event = MarketplaceEvent.findById(eventId);
            event.outcome = shortened(outcome);
            return null;
        });
    }

    private void finish(long eventId, State state, String outcome) {
        scope.acrossTenants(() -> {
            MarketplaceEvent event = MarketplaceEvent.findById(eventId);
            event.state = state;
            event.outcome = shortened(outcome);
            event.doneAt = clock.instant();
            return null;
        });
    }

    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
