package dev.weir.deployment;

import java.time.Duration;

/** What came of a step. */
sealed interface StepOutcome {

    /**
     * It is as it should be.
     *
     * @param changed whether anything had to be changed for that
     * @param detail what was changed, in a few words for the record
     */
    record Done(boolean changed, String detail) implements StepOutcome {
    }

    /** It will be, a little later. */
    record Later(Cause cause, Duration pause, String detail) implements StepOutcome {
    }

    /** A person has to mend something first. */
    record Stopped(Cause cause, String detail) implements StepOutcome {
    }

    static StepOutcome unchanged() {
        return new Done(false, "");
    }

    static StepOutcome changed(String detail) {
        return new Done(true, detail);
    }
}
