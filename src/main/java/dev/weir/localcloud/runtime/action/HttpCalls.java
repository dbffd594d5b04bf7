package dev.weir.localcloud.runtime.action;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.connector.Answer;

/** Where calls of the HTTP action go. */
@FunctionalInterface
public interface HttpCalls {

    /**
     * Sends a request.
     *
     * @param inputs {@code method, uri, headers?, queries?, body?, authentication?}
     */
    Answer send(JsonNode inputs) throws NoAnswerException;
}
