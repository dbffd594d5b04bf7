package dev.weir.localcloud.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/**
 * Changes of subscriptions under way. One that the publisher does not answer in time counts as carried out; nothing runs in
 * the background for that, it is settled by whoever looks.
 */
@ApplicationScoped
class Operations {

    static final String OPEN = "InProgress";
    static final String SUCCEEDED = "Succeeded";
    static final String FAILED = "Failed";

    private static final String KIND = "saas-operation";

    private final Documents documents;
    private final Subscriptions subscriptions;
    private final LocalMarketplaceConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Operations(Documents documents, Subscriptions subscriptions, LocalMarketplaceConfig config, ObjectMapper json,
            Clock clock) {
        this.documents = documents;
        this.subscriptions = subscriptions;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Starts an operation. One that needs no answer is over at once. */
    ObjectNode start(ObjectNode subscription, String action, String planId, Integer quantity, boolean partner,
            boolean needsAnswer) {
        ObjectNode operation = json.createObjectNode();
        String id = UUID.randomUUID().toString();
        String subscriptionId = subscription.path("id").asText();
        operation.put("id", id);
        operation.put("activityId", UUID.randomUUID().toString());
        operation.put("subscriptionId", subscriptionId);
        operation.put("offerId", Offer.ID);
        operation.put("publisherId", Offer.PUBLISHER);
        operation.put("planId", planId == null ? subscription.path("planId").asText() : planId);
        if (quantity == null) {
            operation.set("quantity", subscription.path("quantity").isMissingNode() ? json.nullNode()
                    : subscription.get("quantity"));
        } else {
            operation.put("quantity", quantity);
        }
        operation.put("action", action);
        operation.put("timeStamp", clock.instant().toString());
        operation.put("status", needsAnswer ? OPEN : SUCCEEDED);
        operation.put("errorStatusCode", "");
        operation.put("errorMessage", "");
        operation.put("operationRequestSource", partner ? "Partner" : "Azure");
        documents.put(KIND, subscriptionId, id, operation);
        return operation;
    }

    Optional<ObjectNode> find(String subscriptionId, String id) {
        return documents.find(KIND, subscriptionId, id).map(Document::content).map(this::settled);
    }

    List<ObjectNode> open(String subscriptionId) {
        return documents.list(KIND, subscriptionId).stream().map(Document::content).map(this::settled)
                .filter(operation -> is(operation, OPEN)).toList();
    }

    boolean anyOpen(String subscriptionId) {
        return !open(subscriptionId).isEmpty();
    }

    /** Takes the publisher's answer to an open operation. */
    ObjectNode answer(ObjectNode operation, boolean success) {
        return finish(operation, success ? SUCCEEDED : FAILED);
    }

    static boolean is(ObjectNode operation, String status) {
        return operation.path("status").asText().equals(status);
    }

    private ObjectNode settled(ObjectNode operation) {
        Instant end = Instant.parse(operation.path("timeStamp").asText()).plus(config.answerTime());
        return is(operation, OPEN) && end.isBefore(clock.instant()) ? finish(operation, SUCCEEDED) : operation;
    }

    private ObjectNode finish(ObjectNode operation, String status) {
        String subscriptionId = operation.path("subscriptionId").asText();
        String[] before = new String[1];
        ObjectNode finished = documents.change(KIND, subscriptionId, operation.path("id").asText(), current -> {
            before[0] = current.path("status").asText();
            return before[0].equals(OPEN) ? current.put("status", status) : current;
        }).map(Document::content).orElseThrow();
        if (before[0].equals(OPEN) && status.equals(SUCCEEDED)) {
            carryOut(subscriptionId, finished);
        }
        return finished;
    }

    /** What was cancelled in the meantime stays so. */
    private static void reinstate(ObjectNode subscription) {
        if (Subscriptions.is(subscription, Subscriptions.SUSPENDED)) {
            subscription.put("saasSubscriptionStatus", Subscriptions.SUBSCRIBED);
        }
    }

    private void carryOut(String subscriptionId, ObjectNode operation) {
        switch (operation.path("action").asText()) {
            case "ChangePlan" -> subscriptions.change(subscriptionId,
                    subscription -> subscription.set("planId", operation.get("planId")));
            case "ChangeQuantity" -> subscriptions.change(subscriptionId,
                    subscription -> subscription.set("quantity", operation.get("quantity")));
            case "Reinstate" -> subscriptions.change(subscriptionId, Operations::reinstate);
            case "Unsubscribe" -> subscriptions.change(subscriptionId,
                    subscription -> subscription.put("saasSubscriptionStatus", Subscriptions.UNSUBSCRIBED));
            default -> throw new IllegalStateException("No such action: " + operation);
        }
    }
}
