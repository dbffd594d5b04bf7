package dev.weir.localcloud.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.EvaluationException;

class TriggerEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String SPLIT = "\"splitOn\": \"@triggerOutputs()?['body/value']\"";

    private static TriggerEvents trigger(String members) {
        return new TriggerEvents(json("{\"triggers\": {\"seen\": {\"type\": \"OpenApiConnection\", %s}}}".formatted(members)),
                JSON.createObjectNode(), CLOCK);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** An answer of a polling trigger with the items 1, 2, 3, … */
    private static JsonNode answer(int items) {
        ObjectNode outputs = JSON.createObjectNode();
        outputs.putObject("headers").put("etag", "7");
        var value = outputs.putObject("body").putArray("value");
        IntStream.rangeClosed(1, items).forEach(value::add);
        return outputs;
    }

    /** {@code limits-and-config.md}: SplitOn items, 5,000 for low; 100 where the trigger's concurrency is limited. */
    @ParameterizedTest
    @CsvSource({ "1, 1", "5000, 5000", "5001, 5000", "100000, 5000" })
    void of_splits_upToWhatThePlanAllows(int items, int runs) {
        List<JsonNode> events = trigger(SPLIT).of(answer(items));

        assertThat(events).hasSize(runs);
        assertThat(events.get(0)).isEqualTo(json("{\"headers\": {\"etag\": \"7\"}, \"body\": 1}"));
        assertThat(events.get(runs - 1).path("body").asInt()).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({ "100, 100", "101, 100" })
    void of_splitsWithConcurrency_aHundredAtMost(int items, int runs) {
        assertThat(trigger(SPLIT + ", \"runtimeConfiguration\": {\"concurrency\": {\"runs\": 5}}").of(answer(items)))
                .hasSize(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"body\": {\"value\": []}}", "{\"body\": {\"value\": null}}", "{\"body\": {}}" })
    void of_nothingToSplit_startsNothing(String outputs) {
        assertThat(trigger(SPLIT).of(json(outputs))).isEmpty();
    }

    @Test
    void of_withConditions_asksThemOfEachElement() {
        List<JsonNode> events = trigger(SPLIT + ", \"conditions\": [{\"expression\": \"@greater(triggerBody(), 2)\"},"
                + " {\"expression\": \"@less(triggerBody(), 5)\"}]").of(answer(9));

        assertThat(events).extracting(event -> event.path("body").asInt()).containsExactly(3, 4);
    }

    @Test
    void of_conditionThatCannotBeEvaluated_saysWhy() {
        TriggerEvents events = trigger("\"conditions\": [{\"expression\": \"@greater(triggerBody(), 2)\"}]");
        JsonNode outputs = json("{\"body\": {}}");

        assertThatThrownBy(() -> events.of(outputs)).isInstanceOf(EvaluationException.class).hasMessageContaining("greater");
    }
}
