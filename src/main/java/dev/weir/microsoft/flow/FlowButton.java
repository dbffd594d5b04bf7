package dev.weir.microsoft.flow;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a person presses to start an instant flow.
 *
 * @param trigger the trigger's name
 * @param schema JSON schema of the inputs it asks for; without properties when it asks for none
 * @param address where a press with inputs goes, if the service says so
 */
public record FlowButton(String trigger, JsonNode schema, Optional<URI> address) {

    /** The button of a flow; empty for one that nobody starts by hand. */
    static Optional<FlowButton> of(JsonNode flow) {
        JsonNode properties = flow.path("properties");
        for (Map.Entry<String, JsonNode> trigger : properties.path("definition").path("triggers").properties()) {
            JsonNode kind = trigger.getValue();
            if (kind.path("type").asText().equals("Request") && !kind.path("kind").asText().equals("Http")) {
                return Optional.of(new FlowButton(trigger.getKey(), kind.path("inputs").path("schema"),
                        address(properties.path("flowTriggerUri").asText())));
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether it asks for anything. */
    public boolean asks() {
        return !schema.path("properties").isEmpty();
    }
}
