package dev.weir.localcloud.runtime.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** How actions of one type are done. Stateless: what must be remembered between two words is in {@link Step.Later}. */
public interface ActionType {

    /**
     * Begins.
     *
     * @throws dev.weir.workflow.evaluate.EvaluationException if the inputs cannot be evaluated; the action then fails
     */
    Step start(ActionCall call);

    /**
     * Goes on.
     *
     * @param waited what it had said
     * @param signal what somebody called back with, or null when the time has come
     */
    default Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
        throw new IllegalStateException("Actions of type " + call.node().type() + " do not wait");
    }

    /** Takes back what {@code waited} began elsewhere, since the action is cancelled or out of time. */
    default void abandon(ActionCall call, Step.Later waited) {
    }

    /** Whether it does something outside of the run, so that the run must be kept before. */
    default boolean isExternal() {
        return false;
    }
}
