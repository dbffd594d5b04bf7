package dev.weir.microsoft.fulfilment;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Subscriptions at the marketplace. Every method throws {@link FulfilmentException} when the marketplace refuses or does
 * not answer.
 */
@ApplicationScoped
public class FulfilmentClient {

    private static final Pattern CONTINUATION = Pattern.compile("[?&]continuationToken=([^&]+)");

    private final MarketplaceCalls calls;
    private final FulfilmentRestClient marketplace;

    FulfilmentClient(MarketplaceCalls calls) {
        this.calls = calls;
        this.marketplace = calls.marketplace();
    }

    /** What was bought with the token that the landing page was opened with. */
    public Purchase resolve(String token) {
        return Purchase.of(calls.call(() -> marketplace.resolve(token)));
    }

    /** Starts the subscription, and with it Microsoft's billing. Repeating it is harmless. */
    public void activate(String id, String planId, Optional<Integer> quantity) {
        ObjectNode body = object().put("planId", planId);
        quantity.ifPresent(seats -> body.put("quantity", seats));
        calls.call(() -> marketplace.activate(id, body)).close();
    }

    public Purchase get(String id) {
        return Purchase.of(calls.call(() -> marketplace.get(id)));
    }

    /** Every subscription to the publisher's offers, the ended ones included. */
    public List<Purchase> list() {
        List<Purchase> purchases = new ArrayList<>();
        String continuation = null;
        do {
            String from = continuation;
            JsonNode page = calls.call(() -> marketplace.list(from));
            if (page == null) {
                return purchases;
            }
            page.path("subscriptions").forEach(json -> purchases.add(Purchase.of(json)));
            Matcher next = CONTINUATION.matcher(Lenient.text(page, "@nextLink"));
            continuation = next.find() ? URLDecoder.decode(next.group(1), StandardCharsets.UTF_8) : null;
        } while (continuation != null);
        return purchases;
    }

    /** The plans that a subscription can change to. */
    public List<AvailablePlan> plans(String id) {
        List<AvailablePlan> plans = new ArrayList<>();
        calls.call(() -> marketplace.plans(id)).path("plans").forEach(json -> plans.add(AvailablePlan.of(json)));
        return plans;
    }

    /**
     * Asks for another plan. The change is done only when the marketplace says so by webhook.
     *
     * @return the operation's id
     */
    public String changePlan(String id, String planId) {
        return started(calls.call(() -> marketplace.change(id, object().put("planId", planId))));
    }

    /**
     * Asks for another number of seats. The change is done only when the marketplace says so by webhook.
     *
     * @return the operation's id
     */
    public String changeQuantity(String id, int quantity) {
        return started(calls.call(() -> marketplace.change(id, object().put("quantity", quantity))));
    }

    /**
     * Asks for the subscription's end.
     *
     * @return the operation's id
     */
    public String cancel(String id) {
        return started(calls.call(() -> marketplace.cancel(id)));
    }

    /** The operations of a subscription that wait. The marketplace sends an object or a bare list. */
    public List<Operation> operations(String id) {
        JsonNode answer = calls.call(() -> marketplace.operations(id));
        List<Operation> operations = new ArrayList<>();
        (answer.isArray() ? answer : answer.path("operations")).forEach(json -> operations.add(Operation.of(json)));
        return operations;
    }

    public Operation operation(String id, String operationId) {
        return Operation.of(calls.call(() -> marketplace.operation(id, operationId)));
    }

    /** Tells the marketplace whether we carried an operation out. */
    public void answer(String id, String operationId, boolean success) {
        calls.call(() -> marketplace.answer(id, operationId, object().put("status", success ? "Success" : "Failure")))
                .close();
    }

    private static String started(Response answer) {
        try (answer) {
            String location = answer.getHeaderString("Operation-Location");
            if (location == null) {
                return String.valueOf(answer.getHeaderString("Operation-Id"));
            }
            String path = URI.create(location).getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
