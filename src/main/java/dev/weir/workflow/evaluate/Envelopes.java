package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.content.Content;

/** Opens content envelopes, turning a broken one into an evaluation's error. */
final class Envelopes {

    private Envelopes() {
    }

    static Content open(JsonNode envelope) {
        try {
            return Content.of(envelope);
        } catch (IllegalArgumentException broken) {
            throw new EvaluationException("The content of type '" + envelope.path("$content-type").asText()
                    + "' cannot be decoded from base64 representation.", broken);
        }
    }
}
