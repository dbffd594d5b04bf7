package dev.weir.localcloud.runtime.engine;

import java.util.Optional;

/** How far an action or a run is, by the names that run histories use. */
public enum Status {

    WAITING("Waiting"),
    RUNNING("Running"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SKIPPED("Skipped"),
    TIMED_OUT("TimedOut"),
    CANCELLED("Cancelled");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** The name in histories and definitions. */
    public String text() {
        return text;
    }

    public boolean isFinal() {
        return this != WAITING && this != RUNNING;
    }

    /** The status of that name, ignoring case. */
    public static Optional<Status> of(String text) {
        for (Status status : values()) {
            if (status.text.equalsIgnoreCase(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
