package dev.weir.workflow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.testsupport.Json;

class EvaluatorTest {

    private final Evaluator evaluator = new Evaluator();
    private final EvaluationContext context = new SetupContext(
            Json.of("""
                    {variables: {n: 2, s: 'x', none: null}, parameters: {p: [1, 2]}, actions: {Get: {outputs: {body: {value: [{id: 7}], 'a/b': 1, a: {b: 2}}}},
                      Skipped: {status: 'Skipped'}}}"""),
            Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));

    private JsonNode evaluate(String template) {
        return evaluator.evaluate(Json.of(template), context);
    }

    private String failure(String template) {
        return catchThrowableOfType(EvaluationException.class, () -> evaluate(template)).getMessage();
    }

    @Test
    void evaluate_objects_templatesKeysAndValuesButNothingElse() {
        assertThat(evaluate(
                "{'@@odata.type': '@@x', 'k@{variables(\\'n\\')}': '@variables(\\'n\\')', list: [1, true, null, 'a@{1}']}"))
                .isEqualTo(Json.of("{'@odata.type': '@x', k2: 2, list: [1, true, null, 'a1']}").deepCopy());
    }

    @Test
    void evaluate_nullProperty_staysAsNull() {
        assertThat(evaluate("{a: '@variables(\\'none\\')'}").get("a").isNull()).isTrue();
    }

    @Test
    void select_literalKeyWithSlash_winsOverThePath() {
        assertThat(evaluate("'@body(\\'get\\')[\\'a/b\\']'").intValue()).isEqualTo(1);
        assertThat(evaluate("'@outputs(\\'Get\\')?[\\'body/a/b\\']'").intValue()).isEqualTo(2);
        assertThat(evaluate("'@outputs(\\'Get\\')?[\\'body/a/c\\']'").isNull()).isTrue();
        assertThat(evaluate("'@outputs(\\'Skipped\\')?[\\'body/a/c\\']'").isNull()).isTrue();
    }

    @Test
    void select_errors_nameWhatIsThere() {
        assertThat(failure("'@body(\\'Get\\').x'"))
                .isEqualTo("The template language expression 'body('Get')['x']' cannot be evaluated because "
                        + "property 'x' doesn't exist, available properties are 'value, a/b, a'. Please see https://aka.ms/logicexpressions for usage details.");
        assertThat(failure("'@parameters(\\'p\\')[2]'")).contains("array index '2' is outside bounds (0 - 1) of array");
        assertThat(failure("'@parameters(\\'p\\')?[\\'a\\']'")).contains("cannot be selected");
        assertThat(failure("'@variables(\\'s\\')?[\\'a\\']'")).contains("'String'");
        assertThat(failure("'@body(\\'Other\\')'")).contains("'Other'");
    }

    @Test
    void failure_insideTheText_isPlaced() {
        EvaluationException failure = catchThrowableOfType(EvaluationException.class,
                () -> evaluator.evaluate("ok @{add(1, nope())}", context));
        assertThat(failure.span().orElseThrow().of("ok @{add(1, nope())}")).isEqualTo("nope()");
    }

    @Test
    void test_conditionTrees_callFunctions() {
        assertThat(evaluator.test(
                Json.of("{and: [{greater: ['@variables(\\'n\\')', 1]}, {not: {equals: ['@variables(\\'s\\')', 'y']}}]}"),
                context))
                .isTrue();
        assertThat(evaluator.test(Json.of("{or: [{Contains: ['abc', 'b']}, {nope: []}]}"), context)).isTrue();
        assertThat(evaluator.test(Json.of("'@equals(item(), 3)'"), context.withItem(Json.of("3")))).isTrue();
        assertThat(catchThrowableOfType(EvaluationException.class,
                () -> evaluator.test(Json.of("'@variables(\\'n\\')'"), context)))
                .hasMessageContaining("'Integer'").hasMessageContaining("'Boolean'");
        assertThat(
                catchThrowableOfType(EvaluationException.class, () -> evaluator.test(Json.of("{equals: [[1], 1]}"), context)))
                .hasMessageContaining("array");
    }

    @Test
    void equal_values_ignoresKeyOrderButNotKinds() {
        assertThat(evaluator.equal(Json.of("{a: 1, b: [1.0]}"), Json.of("{b: [1], a: 1}"))).isTrue();
        assertThat(evaluator.equal(Json.of("1"), Json.of("'1'"))).isFalse();
    }

    @Test
    void utcNow_asksTheContext() {
        assertThat(evaluator.evaluate("@utcNow()", context).asText()).isEqualTo("2026-01-02T03:04:05.0000000Z");
    }

    @Test
    void guid_isARandomVersion4() {
        assertThat(evaluator.evaluate("@guid()", context).asText())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .isNotEqualTo(evaluator.evaluate("@guid()", context).asText());
    }
}
