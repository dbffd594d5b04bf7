package dev.weir.connector.trigger;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one attempt to deliver.
 *
 * @param status the HTTP status, or 0 when there was no answer
 * @param text the beginning of the answer, or what went wrong
 * @param retryAfter how long the subscriber asked to be left alone
 * @param begun the run of a flow that the event began, where the subscriber says so
 */
record Answer(int status, String text, Optional<Duration> retryAfter, Optional<BegunRun> begun) {

    /** A run of a flow, both by their names. */
    record BegunRun(String flow, String run) {
    }

    static Answer none(String why) {
        return new Answer(0, why, Optional.empty(), Optional.empty());
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The flow is gone for good. */
    boolean isGone() {
        return status == 410;
    }

    /** The flow was not found, or is switched off; it may be back in a moment. */
    boolean isMissing() {
        return status == 404
                || status >= 400 && status < 500 && text.matches("(?s).*(WorkflowTriggerIsNotEnabled|WorkflowNotFound).*");
    }
}
