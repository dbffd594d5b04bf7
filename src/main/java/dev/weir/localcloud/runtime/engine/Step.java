package dev.weir.localcloud.runtime.engine;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of an action when it was given the word. */
public sealed interface Step {

    /**
     * It ended.
     *
     * @param outputs null when it has none
     * @param failure null unless it failed with a reason of its own
     */
    record Done(Status status, String code, JsonNode outputs, Failure failure) implements Step {
    }

    /**
     * It goes on later: at a time, when somebody calls back, or whichever comes first.
     *
     * @param memory what it must know then
     * @param until null when only a call back ends the waiting
     * @param callback whether somebody may call back
     */
    record Later(ObjectNode memory, Instant until, boolean callback) implements Step {
    }

    /** It ends the whole run. */
    record Terminate(Status status, Failure failure) implements Step {
    }

    static Step ok(JsonNode outputs) {
        return new Done(Status.SUCCEEDED, "OK", outputs, null);
    }

    static Step failed(String code, Failure failure) {
        return new Done(Status.FAILED, code, null, failure);
    }
}
