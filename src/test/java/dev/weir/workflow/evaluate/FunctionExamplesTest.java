package dev.weir.workflow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;

/** Every fact about the functions of the language that is known from Microsoft's documentation or from measurement. */
class FunctionExamplesTest {

    private static final JsonNode FACTS = facts();

    private final Evaluator evaluator = new Evaluator();

    private static JsonNode facts() {
        try (InputStream facts = FunctionExamplesTest.class
                .getResourceAsStream("/dev/weir/workflow/wdl-function-examples.json")) {
            return new ObjectMapper().readTree(facts);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Arguments> examples() {
        return StreamSupport.stream(FACTS.get("examples").spliterator(), false)
                .filter(example -> !example.path("uncertain").asBoolean())
                .map(example -> Arguments.of(example.get("expression").asText(), example));
    }

    static Stream<Arguments> errorExamples() {
        return StreamSupport.stream(FACTS.get("errorExamples").spliterator(), false)
                .map(example -> Arguments.of(example.get("expression").asText(), example));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void evaluate_example_givesTheKnownValue(String expression, JsonNode example) {
        JsonNode actual = asRead(evaluator.evaluate(expression, setup(example)));
        assertThat(evaluator.equal(actual, example.get("expected"))).as("%s gave %s instead of %s", expression, actual,
                example.get("expected")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errorExamples")
    void evaluate_errorExample_failsWithTheKnownMessage(String expression, JsonNode example) {
        EvaluationException failure = catchThrowableOfType(EvaluationException.class,
                () -> evaluator.evaluate(expression, setup(example)));
        assertThat(failure).as(expression).isNotNull();
        assertThat(failure).hasMessageContaining(example.path("messageContains").asText());
    }

    @Test
    void function_documentedOne_isKnownByItsDocumentedName() {
        List<String> missing = new ArrayList<>();
        FACTS.get("functions").forEach(function -> {
            String name = function.get("function").asText();
            if (Function.named(name).filter(known -> known.name().equals(name)).isEmpty()) {
                missing.add(name);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(Function.all()).hasSameSizeAs(FACTS.get("functions"));
    }

    /** The facts state decimals as a reader of JSON takes them: as floats. */
    private static JsonNode asRead(JsonNode value) {
        return value.isBigDecimal() ? DoubleNode.valueOf(value.doubleValue()) : value;
    }

    private static EvaluationContext setup(JsonNode example) {
        return new SetupContext(example.path("setup"), Clock.systemUTC());
    }
}
