package dev.weir.deployment.health;

import java.util.Locale;

/** Why a run failed, as far as the service's own word for it tells; each has words and a next step. */
public enum RunFailure {

    /** A connection ended or may not do what the flow asks. */
    CONNECTION,
    /** A service that the flow uses was asked too often. */
    THROTTLED,
    /** An answer or an action took too long. */
    TIMEOUT,
    /** Something the flow works on is not there. */
    NOT_FOUND,
    /** A service refused what the flow sent. */
    BAD_REQUEST,
    /** An expression of the flow could not be worked out. */
    EXPRESSION,
    /** The flow ended itself as failed. */
    TERMINATED,
    /** One of the actions failed; the run tells which. */
    ACTION;

    /**
     * The reason behind a code of the Flow service.
     *
     * @param code such as {@code ActionFailed} or {@code InvalidTemplate}
     */
    static RunFailure of(String code) {
        String word = code.toLowerCase(Locale.ROOT);
        if (word.contains("authoriz") || word.contains("forbidden") || word.contains("connection")) {
            return CONNECTION;
        }
        if (word.contains("throttl") || word.contains("toomanyrequests") || word.equals("429")) {
            return THROTTLED;
        }
        if (word.contains("timedout") || word.contains("timeout")) {
            return TIMEOUT;
        }
        if (word.contains("notfound")) {
            return NOT_FOUND;
        }
        if (word.contains("template") || word.contains("expression")) {
            return EXPRESSION;
        }
        if (word.contains("terminated")) {
            return TERMINATED;
        }
        return word.contains("badrequest") || word.contains("invalid") ? BAD_REQUEST : ACTION;
    }
}
