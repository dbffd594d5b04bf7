package dev.weir.localcloud.runtime.trigger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.evaluate.EvaluationContext;

/**
 * What expressions of a trigger may ask before there is a run.
 *
 * @param definition of the flow, whose parameters have their default values unless others are given
 * @param parameters what is given; {@code $connections} among it
 * @param event the record that {@code trigger()} gives, or null while nothing happened
 * @param callback where a service is to call back, or null
 */
record TriggerContext(JsonNode definition, JsonNode parameters, JsonNode event, String callback, Clock clock)
        implements
            EvaluationContext {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<JsonNode> parameter(String name) {
        return member(parameters, name).or(() -> member(definition.path("parameters"), name)
                .map(declared -> declared.path("defaultValue")).filter(value -> !value.isMissingNode()));
    }

    private static Optional<JsonNode> member(JsonNode members, String name) {
        for (var member : members.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return Optional.of(member.getValue());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<JsonNode> trigger() {
        return Optional.ofNullable(event);
    }

    @Override
    public Optional<String> callbackUrl() {
        return Optional.ofNullable(callback);
    }
}
