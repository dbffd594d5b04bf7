package dev.weir.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.compare.Collision;
import dev.weir.workflow.compare.Merge;
import dev.weir.workflow.compare.Side;

/**
 * The wanted version brought together with what the customer made of the shipped one.
 *
 * @param definition the result, with the customer's version where nothing is decided yet
 * @param open what both changed and nobody decided
 * @param broken whether the result would not work although each side does
 */
public record Reconciliation(JsonNode definition, List<Collision> open, boolean broken) {

    /** Decides about the whole flow, where single decisions lead to nothing that works. */
    public static final String WHOLE = "*";

    static Reconciliation of(Order order, JsonNode customer) {
        JsonNode wanted = order.wanted().definition();
        Side whole = order.decisions().get(WHOLE);
        if (whole != null) {
            return new Reconciliation(whole == Side.SHIPPED ? wanted : customer, List.of(), false);
        }
        JsonNode base = order.shipped().<JsonNode> map(Blueprint::definition).orElse(wanted);
        List<Collision> open = new ArrayList<>();
        Merge merge = Merge.of(base, wanted, customer, collision -> decide(order.decisions(), collision, open));
        return new Reconciliation(merge.merged(), open, !merge.broken().isEmpty());
    }

    private static Side decide(Map<String, Side> decisions, Collision collision, List<Collision> open) {
        Side decided = decisions.get(key(collision));
        if (decided == null) {
            open.add(collision);
        }
        return decided == null ? Side.CUSTOMER : decided;
    }

    /** Names a collision, so that its decision is found again. */
    public static String key(Collision collision) {
        return collision.kind() + " " + collision.place();
    }

    boolean isDecided() {
        return open.isEmpty() && !broken;
    }
}
