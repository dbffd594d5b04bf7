package dev.weir.workflow.definition;

import java.util.Arrays;
import java.util.Optional;

/** How an action can end, as {@code runAfter} names it. */
public enum Outcome {

    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SKIPPED("Skipped"),
    TIMED_OUT("TimedOut");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The outcome of that name, ignoring case; empty if there is none. */
    public static Optional<Outcome> named(String name) {
        return Arrays.stream(values()).filter(outcome -> outcome.label.equalsIgnoreCase(name)).findFirst();
    }

    /** The name definitions write. */
    public String label() {
        return label;
    }
}
