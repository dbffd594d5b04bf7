package dev.weir.customer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a tenant bought allows.
 *
 * @param plan the plan's title; empty where no subscription is needed
 * @param usable whether anything may be used now
 * @param templates ids of the included templates; {@code *} stands for all
 * @param connector whether the ISV's connector is included
 * @param seats how many people may use the portal; empty for everybody
 */
public record Entitlement(String plan, boolean usable, List<String> templates, boolean connector, OptionalInt seats) {

    /** Everything, for everybody. */
    public static final Entitlement ALL = new Entitlement("", true, List.of("*"), true, OptionalInt.empty());

    /** Nothing until something is bought or paid. */
    public static final Entitlement NONE = new Entitlement("", false, List.of(), false, OptionalInt.empty());

    /** Why something is closed. */
    public enum Closed {
        /** The subscription is not paid, or has not begun. */
        UNUSABLE,
        /** The plan includes other templates only. */
        TEMPLATE,
        /** The plan does not include the ISV's connector. */
        CONNECTOR
    }

    public Entitlement {
        templates = List.copyOf(templates);
    }

    /**
     * Whether a template is closed, and why.
     *
     * @param ownConnector whether its flow uses the ISV's connector
     */
    public Optional<Closed> closes(String template, boolean ownConnector) {
        if (usable && !templates.contains("*") && !templates.contains(template)) {
            return Optional.of(Closed.TEMPLATE);
        }
        return ownConnector || !usable ? closesConnector() : Optional.empty();
    }

    /** Whether the ISV's connector is closed, and why. */
    public Optional<Closed> closesConnector() {
        if (!usable) {
            return Optional.of(Closed.UNUSABLE);
        }
        return connector ? Optional.empty() : Optional.of(Closed.CONNECTOR);
    }
}
