package dev.weir.workflow.evaluate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a run knows and expressions may ask for. An empty answer means that there is no such thing here, which is an
 * error for the expression; a value that is null is a {@code NullNode}. Names are to be matched ignoring case. Answers
 * are shared, never changed.
 */
public interface EvaluationContext {

    /** The present moment, for {@code utcNow()}; asked anew by each call. */
    Instant now();

    /** Where {@code guid()} and {@code rand()} take their randomness from. */
    default RandomGenerator random() {
        return ThreadLocalRandom.current();
    }

    /** Value of a parameter, {@code $connections} and {@code $authentication} included. */
    default Optional<JsonNode> parameter(String name) {
        return Optional.empty();
    }

    default Optional<JsonNode> variable(String name) {
        return Optional.empty();
    }

    /**
     * The record {@code actions('A')} gives: {@code name, inputs?, outputs?, startTime, endTime, status, code?, error?}.
     * From inside a loop, that of the current iteration.
     */
    default Optional<JsonNode> action(String name) {
        return Optional.empty();
    }

    /** The record {@code action()} gives; present only in unsubscribe requests, tracked properties and Until conditions. */
    default Optional<JsonNode> currentAction() {
        return Optional.empty();
    }

    /** The array {@code result('Scope')} gives. */
    default Optional<JsonNode> result(String scope) {
        return Optional.empty();
    }

    /** The record {@code trigger()} gives: {@code name, inputs?, outputs, …}. */
    default Optional<JsonNode> trigger() {
        return Optional.empty();
    }

    /** The current element of the innermost repeating context: Foreach, or the one a data operation is at. */
    default Optional<JsonNode> item() {
        return Optional.empty();
    }

    /** The current element of the enclosing Foreach of that name. */
    default Optional<JsonNode> items(String loop) {
        return Optional.empty();
    }

    /** The zero-based iteration of the enclosing loop of that name. */
    default OptionalLong iterationIndex(String loop) {
        return OptionalLong.empty();
    }

    /** The object {@code workflow()} gives: {@code id, name, type, location, tags, run}. */
    default Optional<JsonNode> workflow() {
        return Optional.empty();
    }

    /** Where a subscribed service is to call back; present only in webhook operations. */
    default Optional<String> callbackUrl() {
        return Optional.empty();
    }

    /** This context with another current element, as Query, Select and Table need one for each row. */
    default EvaluationContext withItem(JsonNode element) {
        return new ItemContext(this, element);
    }
}
