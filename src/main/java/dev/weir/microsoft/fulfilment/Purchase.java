package dev.weir.microsoft.fulfilment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A subscription as the marketplace describes it.
 *
 * @param id the subscription's id
 * @param name what the buyer called it
 * @param offerId the offer
 * @param planId the plan
 * @param quantity seats, of plans priced by seat
 * @param state where it stands
 * @param beneficiary for whom it was bought
 * @param purchaser who bought it; a reseller's purchaser is not the beneficiary
 * @param start start of the present term
 * @param end end of the present term
 * @param autoRenew whether the term renews by itself
 * @param trial whether it is a free trial
 * @param test whether it was bought for testing
 * @param allowed what the customer may do: {@code Read}, {@code Update}, {@code Delete}
 */
public record Purchase(String id, String name, String offerId, String planId, Optional<Integer> quantity, State state,
        Party beneficiary, Party purchaser, Optional<Instant> start, Optional<Instant> end, boolean autoRenew,
        boolean trial, boolean test, Set<String> allowed) {

    /** Where a subscription stands. */
    public enum State {
        /** Bought, not yet activated by us. */
        PENDING,
        /** In use and paid for. */
        SUBSCRIBED,
        /** Payment failed: kept, but not to be used. */
        SUSPENDED,
        /** Over, for good. */
        UNSUBSCRIBED;

        static State of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "pendingfulfillmentstart", "notstarted" -> PENDING;
                case "subscribed" -> SUBSCRIBED;
                case "suspended" -> SUSPENDED;
                default -> UNSUBSCRIBED;
            };
        }
    }

    /**
     * One side of a purchase.
     *
     * @param tenantId the person's tenant
     * @param objectId the person
     * @param mail the person's address
     */
    public record Party(String tenantId, String objectId, String mail) {

        static Party of(JsonNode party) {
            return new Party(Lenient.id(party, "tenantId"), Lenient.id(party, "objectId"), Lenient.text(party, "emailId"));
        }
    }

    /** Whether the customer may change plan or seats through us. */
    public boolean mayChange() {
        return allowed.contains("update");
    }

    /** Whether the customer may cancel through us. */
    public boolean mayCancel() {
        return allowed.contains("delete");
    }

    /** The same with another plan. */
    public Purchase withPlan(String plan) {
        return new Purchase(id, name, offerId, plan, quantity, state, beneficiary, purchaser, start, end, autoRenew, trial,
                test, allowed);
    }

    /** The same with another number of seats. */
    public Purchase withQuantity(Optional<Integer> seats) {
        return new Purchase(id, name, offerId, planId, seats, state, beneficiary, purchaser, start, end, autoRenew, trial,
                test, allowed);
    }

    /** The same in another state. */
    public Purchase withState(State other) {
        return new Purchase(id, name, offerId, planId, quantity, other, beneficiary, purchaser, start, end, autoRenew,
                trial, test, allowed);
    }

    /** Reads a subscription, also one that lies inside the answer of a resolve call. */
    static Purchase of(JsonNode answer) {
        JsonNode json = answer.path("subscription").isObject() ? answer.path("subscription") : answer;
        Set<String> allowed = new TreeSet<>();
        json.path("allowedCustomerOperations").forEach(operation -> allowed.add(operation.asText().toLowerCase(Locale.ROOT)));
        JsonNode term = json.path("term");
        return new Purchase(Lenient.id(json, "id"), Lenient.text(json, "name", "subscriptionName"),
                Lenient.text(json, "offerId"), Lenient.text(json, "planId"), Lenient.number(json, "quantity"),
                State.of(Lenient.text(json, "saasSubscriptionStatus")), Party.of(json.path("beneficiary")),
                Party.of(json.path("purchaser")), Lenient.time(term, "startDate"), Lenient.time(term, "endDate"),
                Lenient.truth(json, "autoRenew"), Lenient.truth(json, "isFreeTrial"), Lenient.truth(json, "isTest"), allowed);
    }
}
