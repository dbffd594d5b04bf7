package dev.weir.localcloud.fulfilment;

import java.util.List;
import java.util.Optional;

/** What the shop of the local marketplace sells: one offer with the three usual kinds of plan. */
final class Offer {

    static final String ID = "fieldline-automation";
    static final String PUBLISHER = "fieldline";

    /**
     * A plan of the offer.
     *
     * @param id the plan's id
     * @param name what to call it
     * @param description what it offers
     * @param perSeat whether it is priced by seat
     * @param dimensions what is metered on it
     */
    record Plan(String id, String name, String description, boolean perSeat, List<String> dimensions) {
    }

    static final List<Plan> PLANS = List.of(
            new Plan("starter", "Starter", "Four templates and the connector, for the whole organisation", false,
                    List.of()),
            new Plan("team", "Team", "All templates and the connector, by seat", true, List.of()),
            new Plan("enterprise", "Enterprise", "All templates and the connector, billed by flow runs and actions", false,
                    List.of("flow-runs", "actions")));

    private Offer() {
    }

    static Optional<Plan> plan(String id) {
        return PLANS.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }
}
