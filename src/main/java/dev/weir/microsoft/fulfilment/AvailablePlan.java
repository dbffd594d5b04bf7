package dev.weir.microsoft.fulfilment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A plan that a subscription can have.
 *
 * @param planId the plan's id
 * @param displayName what to call it
 * @param description what it offers
 * @param perSeat whether it is priced by seat
 * @param minimum fewest seats
 * @param maximum most seats
 */
public record AvailablePlan(String planId, String displayName, String description, boolean perSeat,
        Optional<Integer> minimum, Optional<Integer> maximum) {

    static AvailablePlan of(JsonNode json) {
        return new AvailablePlan(Lenient.text(json, "planId"), Lenient.text(json, "displayName", "planId"),
                Lenient.text(json, "description"), Lenient.truth(json, "isPricePerSeat"),
                Lenient.number(json, "minQuantity"), Lenient.number(json, "maxQuantity"));
    }
}
