package dev.weir.deployment.mine;

import java.util.Locale;
import java.util.Optional;

import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.graph.GraphException;

/** Why something with a person's flows did not work; each has words and a remedy. */
public enum FlowTrouble {

    /** The Flow service does not answer, or is overloaded. */
    DOWN,
    SIGN_IN_NEEDED,
    CONSENT_MISSING,
    SERVICE_UNKNOWN,
    LICENCE_MISSING,
    CONNECTION_MISSING,
    NOT_ALLOWED,
    /** The flow is off, so that it cannot be run. */
    OFF,
    INPUTS_REFUSED,
    /** The flow is not one that a person starts. */
    NOT_BY_HAND,
    /** There is nobody of that sign-in name. */
    NOBODY,
    /** Nobody's names can be looked up, since Graph may not be asked. */
    DIRECTORY_CLOSED,
    GONE;

    /** As it stands in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The trouble of that path; empty where there is none. */
    static Optional<FlowTrouble> of(String path) {
        for (FlowTrouble trouble : values()) {
            if (trouble.path().equals(path)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    static FlowTrouble of(FlowException refused) {
        return switch (refused.refusal()) {
            case DOWN, THROTTLED -> DOWN;
            case SIGN_IN_NEEDED -> SIGN_IN_NEEDED;
            case LICENCE_MISSING -> LICENCE_MISSING;
            case CONNECTION_MISSING -> CONNECTION_MISSING;
            case FLOW_OFF -> OFF;
            case INPUTS_REFUSED -> INPUTS_REFUSED;
            case NOT_VISIBLE, ENVIRONMENT_DENIED -> GONE;
            case REQUEST_FAULTY, NOT_PERMITTED, OTHER -> NOT_ALLOWED;
        };
    }

    static FlowTrouble of(GraphException refused) {
        return refused.isConsentMissing() ? DIRECTORY_CLOSED : DOWN;
    }
}
