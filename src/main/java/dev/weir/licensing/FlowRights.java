package dev.weir.licensing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The plans of Flow that a person holds.
 *
 * @param plans usable ones and those that an admin switched off
 */
public record FlowRights(List<HeldPlan> plans) {

    /** Ready before pending, and what is paid for anyway before what costs or ends. */
    private static final Comparator<HeldPlan> PREFERENCE = Comparator.comparing(HeldPlan::status)
            .thenComparing(held -> held.plan().payer());

    public FlowRights {
        plans = plans.stream().sorted(PREFERENCE).toList();
    }

    /** The most that any usable plan allows. */
    public FlowRight best() {
        return plans.stream().filter(HeldPlan::usable).map(held -> held.plan().right()).max(Comparator.naturalOrder())
                .orElse(FlowRight.NONE);
    }

    Optional<HeldPlan> usable(Predicate<FlowRight> enough) {
        return plans.stream().filter(HeldPlan::usable).filter(held -> enough.test(held.plan().right())).findFirst();
    }

    Optional<HeldPlan> switchedOff(Predicate<FlowRight> enough) {
        return plans.stream().filter(held -> !held.usable() && enough.test(held.plan().right())).findFirst();
    }
}
