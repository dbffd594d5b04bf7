package dev.weir.microsoft.fulfilment;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change of a subscription that the marketplace carries out.
 *
 * @param id the operation's id
 * @param subscriptionId the subscription it changes
 * @param action what it does, such as {@code ChangePlan}
 * @param planId the new plan of a plan change
 * @param quantity the new number of seats of a seat change
 * @param status how far it got
 * @param ours whether we asked for it
 */
public record Operation(String id, String subscriptionId, String action, String planId, Optional<Integer> quantity,
        Status status, boolean ours) {

    /** How far an operation got. */
    public enum Status {
        /** It waits, perhaps for our answer. */
        OPEN,
        /** Done. */
        SUCCEEDED,
        /** Not done, or overtaken by another. */
        FAILED;

        static Status of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "succeeded", "succeed", "success" -> SUCCEEDED;
                case "failed", "failure", "fail", "conflict" -> FAILED;
                default -> OPEN;
            };
        }
    }

    static Operation of(JsonNode json) {
        return new Operation(Lenient.id(json, "id", "operationId"), Lenient.id(json, "subscriptionId"),
                Lenient.text(json, "action", "operationType"), Lenient.text(json, "planId"), Lenient.number(json, "quantity"),
                Status.of(Lenient.text(json, "status")),
                Lenient.text(json, "operationRequestSource", "operationRequestedSource").equalsIgnoreCase("Partner"));
    }
}
