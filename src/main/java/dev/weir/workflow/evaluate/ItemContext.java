package dev.weir.workflow.evaluate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

/** A context inside a data operation that looks at one element. */
record ItemContext(EvaluationContext outer, JsonNode element) implements EvaluationContext {

    @Override
    public Instant now() {
        return outer.now();
    }

    @Override
    public RandomGenerator random() {
        return outer.random();
    }

    @Override
    public Optional<JsonNode> parameter(String name) {
        return outer.parameter(name);
    }

    @Override
    public Optional<JsonNode> variable(String name) {
        return outer.variable(name);
    }

    @Override
    public Optional<JsonNode> action(String name) {
        return outer.action(name);
    }

    @Override
    public Optional<JsonNode> currentAction() {
        return outer.currentAction();
    }

    @Override
    public Optional<JsonNode> result(String scope) {
        return outer.result(scope);
    }

    @Override
    public Optional<JsonNode> trigger() {
        return outer.trigger();
    }

    @Override
    public Optional<JsonNode> item() {
        return Optional.of(element);
    }

    @Override
    public Optional<JsonNode> items(String loop) {
        return outer.items(loop);
    }

    @Override
    public OptionalLong iterationIndex(String loop) {
        return outer.iterationIndex(loop);
    }

    @Override
    public Optional<JsonNode> workflow() {
        return outer.workflow();
    }

    @Override
    public Optional<String> callbackUrl() {
        return outer.callbackUrl();
    }
}
