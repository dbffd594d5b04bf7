package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.engine.ActionCall;

/** The HTTP action. */
final class HttpAction extends CallAction {

    private final HttpCalls calls;

    HttpAction(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    Answer send(ActionCall call, JsonNode inputs) throws NoAnswerException {
        return calls.send(inputs);
    }
}
