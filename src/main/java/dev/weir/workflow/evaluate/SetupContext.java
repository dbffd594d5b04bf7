package dev.weir.workflow.evaluate;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A context written down as JSON, for trying expressions without a run. Keys, all optional: {@code parameters, variables,
 * actions {name: {status, outputs, …}}, triggerOutputs, triggerBody, trigger, workflow, item, items, iterationIndexes,
 * results, action, callbackUrl, now}.
 */
public final class SetupContext implements EvaluationContext {

    private final JsonNode setup;
    private final Clock clock;

    /** @param clock the time where the setup does not say {@code now} */
    public SetupContext(JsonNode setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        JsonNode now = setup.path("now");
        return now.isTextual() ? OffsetDateTime.parse(now.textValue()).toInstant() : clock.instant();
    }

    @Override
    public Optional<JsonNode> parameter(String name) {
        return in("parameters", name);
    }

    @Override
    public Optional<JsonNode> variable(String name) {
        return in("variables", name);
    }

    @Override
    public Optional<JsonNode> action(String name) {
        return in("actions", name);
    }

    @Override
    public Optional<JsonNode> currentAction() {
        return at("action");
    }

    @Override
    public Optional<JsonNode> result(String scope) {
        return in("results", scope);
    }

    @Override
    public Optional<JsonNode> trigger() {
        if (setup.has("trigger")) {
            return at("trigger");
        }
        ObjectNode trigger = Values.object();
        if (setup.has("triggerOutputs")) {
            trigger.set("outputs", setup.get("triggerOutputs"));
        } else if (setup.has("triggerBody")) {
            trigger.putObject("outputs").set("body", setup.get("triggerBody"));
        }
        return Optional.of(trigger);
    }

    @Override
    public Optional<JsonNode> item() {
        return at("item");
    }

    @Override
    public Optional<JsonNode> items(String loop) {
        return in("items", loop);
    }

    @Override
    public OptionalLong iterationIndex(String loop) {
        return in("iterationIndexes", loop).map(index -> OptionalLong.of(index.longValue())).orElse(OptionalLong.empty());
    }

    @Override
    public Optional<JsonNode> workflow() {
        return at("workflow");
    }

    @Override
    public Optional<String> callbackUrl() {
        return at("callbackUrl").map(JsonNode::asText);
    }

    private Optional<JsonNode> at(String key) {
        return Optional.ofNullable(setup.get(key));
    }

    private Optional<JsonNode> in(String group, String name) {
        JsonNode members = setup.path(group);
        String key = members.isObject() ? Values.key(members, name) : null;
        return key == null ? Optional.empty() : Optional.of(members.get(key));
    }
}
