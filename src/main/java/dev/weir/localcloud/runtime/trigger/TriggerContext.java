package dev.weir.localcloud.runtime.trigger;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.evaluate.EvaluationContext;

/**
 * What expressions of a trigger may ask before there is a run.
 *
 * @param definition of the flow, whose parameters have their default values
 * @param connections what {@code parameters('$connections')} gives
 * @param event the record that {@code trigger()} gives, or null while nothing happened
 */
record TriggerContext(JsonNode definition, JsonNode connections, JsonNode event, Instant now) implements EvaluationContext {

    @Override
    public Optional<JsonNode> parameter(String name) {
        if (name.equals("$connections")) {
            return Optional.of(connections);
        }
        for (var declared : definition.path("parameters").properties()) {
            if (declared.getKey().equalsIgnoreCase(name)) {
                return Optional.of(declared.getValue().path("defaultValue"));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> trigger() {
        return Optional.ofNullable(event);
    }
}
