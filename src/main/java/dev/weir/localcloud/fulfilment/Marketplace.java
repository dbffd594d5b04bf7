package dev.weir.localcloud.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.faults.Faults;

/** What happens to subscriptions, from the customer's side or at the publisher's request, and its announcement. */
@ApplicationScoped
class Marketplace {

    private final Subscriptions subscriptions;
    private final Operations operations;
    private final WebhookSender webhook;
    private final Faults faults;
    private final ObjectMapper json;

    Marketplace(Subscriptions subscriptions, Operations operations, WebhookSender webhook, Faults faults,
            ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.operations = operations;
        this.webhook = webhook;
        this.faults = faults;
        this.json = json;
    }

    ObjectNode changePlan(ObjectNode subscription, String planId, boolean partner) {
        return announce(operations.start(subscription, "ChangePlan", planId, null, partner, true));
    }

    ObjectNode changeQuantity(ObjectNode subscription, int quantity, boolean partner) {
        return announce(operations.start(subscription, "ChangeQuantity", null, quantity, partner, true));
    }

    ObjectNode suspend(ObjectNode subscription) {
        ObjectNode suspended = state(subscription, Subscriptions.SUSPENDED);
        return announce(operations.start(suspended, "Suspend", null, null, false, false));
    }

    ObjectNode reinstate(ObjectNode subscription) {
        return announce(operations.start(subscription, "Reinstate", null, null, false, true));
    }

    ObjectNode renew(ObjectNode subscription) {
        ObjectNode renewed = subscriptions.renew(subscription.path("id").asText());
        return announce(operations.start(renewed, "Renew", null, null, false, false));
    }

    ObjectNode unsubscribe(ObjectNode subscription, boolean partner) {
        ObjectNode ended = state(subscription, Subscriptions.UNSUBSCRIBED);
        return announce(operations.start(ended, "Unsubscribe", null, null, partner, false));
    }

    /** Announces an operation again and again, as a marketplace in trouble does. */
    void storm(ObjectNode operation, int times) {
        webhook.storm(event(operation), times);
    }

    private ObjectNode state(ObjectNode subscription, String state) {
        return subscriptions.change(subscription.path("id").asText(),
                changed -> changed.put("saasSubscriptionStatus", state));
    }

    private ObjectNode announce(ObjectNode operation) {
        webhook.send(event(operation));
        return operation;
    }

    /** The announcement: in full, or, as the fault {@code webhook-minimal} asks, as bare as some documented samples. */
    private ObjectNode event(ObjectNode operation) {
        if (faults.take(WebhookSender.SERVICE, "webhook-minimal", null).isPresent()) {
            return json.createObjectNode().put("subscriptionId", operation.path("subscriptionId").asText())
                    .put("operationType", operation.path("action").asText());
        }
        ObjectNode event = operation.deepCopy();
        subscriptions.find(operation.path("subscriptionId").asText())
                .ifPresent(subscription -> event.set("subscription", subscription));
        event.putNull("purchaseToken");
        return event;
    }
}
