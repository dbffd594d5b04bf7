package dev.weir.marketplace;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a tenant's subscription allows.
 *
 * @param plan the plan's title; empty where no subscription is needed
 * @param usable whether anything may be used now
 * @param templates ids of the included templates; {@code *} stands for all
 * @param connector whether the ISV's connector is included
 * @param seats how many people may use the portal; empty for everybody
 */
public record Entitlement(String plan, boolean usable, List<String> templates, boolean connector, OptionalInt seats) {

    /** Everything, for everybody. */
    static final Entitlement ALL = new Entitlement("", true, List.of("*"), true, OptionalInt.empty());

    /** Nothing until something is bought or paid. */
    static final Entitlement NONE = new Entitlement("", false, List.of(), false, OptionalInt.empty());

    public Entitlement {
        templates = List.copyOf(templates);
    }

    /** Whether the plan includes a template. */
    public boolean includesTemplate(String templateId) {
        return usable && (templates.contains("*") || templates.contains(templateId));
    }

    /** Whether the plan includes the ISV's connector. */
    public boolean includesConnector() {
        return usable && connector;
    }
}
