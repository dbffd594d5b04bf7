package dev.weir.localcloud.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** What was bought in the local marketplace, in the shape in which it answers. */
@ApplicationScoped
class Subscriptions {

    static final String PENDING = "PendingFulfillmentStart";
    static final String SUBSCRIBED = "Subscribed";
    static final String SUSPENDED = "Suspended";
    static final String UNSUBSCRIBED = "Unsubscribed";

    private static final String KIND = "saas-subscription";

    private final Documents documents;
    private final Directory directory;
    private final ObjectMapper json;
    private final Clock clock;

    Subscriptions(Documents documents, Directory directory, ObjectMapper json, Clock clock) {
        this.documents = documents;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Buys a plan.
     *
     * @param beneficiary for whom
     * @param purchaser who pays; a reseller's purchase leaves the beneficiary with reading only
     * @param quantity seats, of a plan by seat
     */
    ObjectNode buy(Person beneficiary, Person purchaser, String planId, Integer quantity) {
        ObjectNode subscription = json.createObjectNode();
        String id = UUID.randomUUID().toString();
        boolean reseller = !beneficiary.tenant().equals(purchaser.tenant());
        subscription.put("id", id);
        subscription.put("publisherId", Offer.PUBLISHER);
        subscription.put("offerId", Offer.ID);
        subscription.put("name", directory.tenantOf(beneficiary).name());
        subscription.put("saasSubscriptionStatus", PENDING);
        subscription.set("beneficiary", party(beneficiary));
        subscription.set("purchaser", party(purchaser));
        subscription.put("planId", planId);
        if (quantity != null) {
            subscription.put("quantity", quantity);
        }
        subscription.putObject("term").put("termUnit", "P1M").put("startDate", "0001-01-01T00:00:00")
                .put("endDate", "0001-01-01T00:00:00");
        subscription.put("autoRenew", true);
        subscription.put("isTest", false);
        subscription.put("isFreeTrial", false);
        ArrayNode allowed = subscription.putArray("allowedCustomerOperations").add("Read");
        if (!reseller) {
            allowed.add("Update").add("Delete");
        }
        subscription.put("sandboxType", reseller ? "Csp" : "None");
        subscription.put("sessionMode", "None");
        subscription.put("created", clock.instant().toString());
        subscription.put("lastModified", "0001-01-01T00:00:00");
        documents.put(KIND, "", id, subscription);
        return subscription;
    }

    Optional<ObjectNode> find(String id) {
        return documents.find(KIND, "", id).map(Document::content);
    }

    List<ObjectNode> list() {
        return documents.list(KIND, "").stream().map(Document::content).toList();
    }

    ObjectNode change(String id, Consumer<ObjectNode> change) {
        return documents.change(KIND, "", id, subscription -> {
            change.accept(subscription);
            subscription.put("lastModified", clock.instant().toString());
            return subscription;
        }).map(Document::content).orElseThrow(() -> MarketplaceRefusal.unknown(id));
    }

    /** Starts a subscription's first term. */
    ObjectNode activate(String id) {
        return change(id, subscription -> {
            subscription.put("saasSubscriptionStatus", SUBSCRIBED);
            term(subscription, clock.instant().truncatedTo(ChronoUnit.DAYS));
        });
    }

    /** Begins the next term where the present one ends. */
    ObjectNode renew(String id) {
        return change(id, subscription -> {
            String end = subscription.path("term").path("endDate").asText();
            term(subscription, end.startsWith("0001") ? clock.instant().truncatedTo(ChronoUnit.DAYS) : Instant.parse(end));
        });
    }

    static boolean is(ObjectNode subscription, String state) {
        return subscription.path("saasSubscriptionStatus").asText().equals(state);
    }

    private static void term(ObjectNode subscription, Instant start) {
        ((ObjectNode) subscription.get("term")).put("startDate", start.toString()).put("endDate",
                start.atZone(ZoneOffset.UTC).plusMonths(1).toInstant().toString());
    }

    private ObjectNode party(Person person) {
        return json.createObjectNode().put("emailId", person.mail()).put("objectId", person.oid())
                .put("tenantId", directory.tenantOf(person).id()).put("puid", "1003200000000000");
    }
}
