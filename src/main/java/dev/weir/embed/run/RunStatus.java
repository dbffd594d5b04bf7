package dev.weir.embed.run;

import java.util.Locale;

/** How a run or a step stands, with the sign that shows it beside the word. */
public enum RunStatus {
    RUNNING("▸"),
    WAITING("…"),
    SUCCEEDED("✓"),
    FAILED("✕"),
    TIMED_OUT("◷"),
    CANCELLED("–"),
    SKIPPED("»"),
    /** A status that the service has and Weir does not know. */
    OTHER("?");

    private final String sign;

    RunStatus(String sign) {
        this.sign = sign;
    }

    static RunStatus of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "running" -> RUNNING;
            case "waiting" -> WAITING;
            case "succeeded" -> SUCCEEDED;
            case "failed", "faulted" -> FAILED;
            case "timedout" -> TIMED_OUT;
            case "cancelled", "aborted" -> CANCELLED;
            case "skipped", "ignored" -> SKIPPED;
            default -> OTHER;
        };
    }

    public String sign() {
        return sign;
    }

    /** The name of its class in style sheets. */
    public String style() {
        return "run-status--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFinal() {
        return this != RUNNING && this != WAITING && this != OTHER;
    }
}
