package dev.weir.catalog;

import java.time.Instant;

/** Whether templates have been seen to run. The feature that keeps flows contributes it as a bean. */
public interface TemplateRuns {

    /** What is known. */
    sealed interface Proof {
    }

    /** A flow made from it ran to a good end. */
    record Ran(String flow, Instant at) implements Proof {
    }

    /** Nobody of the asking person's tenant made a flow from it in that time. */
    record NoFlow() implements Proof {
    }

    /** Flows were made from it, but none of them ran to a good end. */
    record NoSuccess() implements Proof {
    }

    /** The Flow service could not be asked. */
    record Unknown() implements Proof {
    }

    /**
     * Looks for a flow that was made from a template in the signed-in person's tenant and that ran to a good end.
     *
     * @param since the time of the template's last change: what was made or run before proves nothing
     */
    Proof of(String templateId, Instant since);
}
