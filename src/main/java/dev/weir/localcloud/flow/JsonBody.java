package dev.weir.localcloud.flow;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what callers send, whatever content type they say it has. */
@ApplicationScoped
class JsonBody {

    private final ObjectMapper json;

    JsonBody(ObjectMapper json) {
        this.json = json;
    }

    /** The body as an object; an absent body is an empty one. */
    JsonNode read(String body) {
        if (body == null || body.isBlank()) {
            return json.createObjectNode();
        }
        try {
            JsonNode read = json.readTree(body);
            if (read.isObject()) {
                return read;
            }
            throw FlowFault.badRequest("InvalidRequestContent", "The request content must be a JSON object.");
        } catch (JsonProcessingException malformed) {
            throw FlowFault.badRequest("InvalidRequestContent",
                    "The request content was invalid and could not be deserialized: '" + malformed.getOriginalMessage() + "'.");
        }
    }
}
