package dev.weir.licensing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plan table: what each of Microsoft's service plans means for Flow. */
final class ServicePlans {

    /** Names by which Microsoft calls plans of Flow, also those that a newer list may bring. */
    private static final Pattern OF_FLOW = Pattern.compile("FLOW_.*|.*POWER_AUTOMATE.*|POWERAUTOMATE.*",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, ServicePlan> byId = new HashMap<>();
    private final Map<String, ServicePlan> byName = new HashMap<>();

    /** @param entries of two entries for the same plan, the later one counts */
    ServicePlans(List<ServicePlan> entries) {
        for (ServicePlan plan : entries) {
            plan.id().ifPresent(id -> byId.put(id, plan));
            byName.put(key(plan.name()), plan);
        }
    }

    /**
     * The meaning of a plan that Microsoft Graph lists.
     *
     * @return empty when the plan has nothing to do with Flow
     */
    Optional<ServicePlan> find(String id, String name) {
        ServicePlan known = byId.get(key(id));
        if (known == null) {
            known = byName.get(key(name));
        }
        if (known == null && OF_FLOW.matcher(name).matches()) {
            // Microsoft gives every plan of Flow at least the standard connectors; more than that nobody can promise.
            known = new ServicePlan(name, Optional.of(id), name, FlowRight.STANDARD, Payer.UNKNOWN);
        }
        return Optional.ofNullable(known);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
