package dev.weir.workflow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Expressions made to exhaust memory, stack or time end in an error, and soon. */
class HostileExpressionTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Evaluator evaluator = new Evaluator();
    private final ObjectNode setup = Values.object();

    private JsonNode evaluate(String template) {
        return assertTimeoutPreemptively(SOON, () -> evaluator.evaluate(template, new SetupContext(setup, Clock.systemUTC())));
    }

    private void refused(String template, String reason) {
        assertThatExceptionOfType(EvaluationException.class).as(template.substring(0, Math.min(80, template.length())))
                .isThrownBy(() -> evaluate(template)).withMessageContaining(reason);
    }

    private ObjectNode variables() {
        return setup.withObjectProperty("variables");
    }

    @Test
    void nesting_ofCallsIndexesAndBrackets_isBounded() {
        refused("@" + "not(".repeat(1500) + "true" + ")".repeat(1500), "nested deeper");
        refused("@" + "item()[".repeat(1000) + "1" + "]".repeat(1000), "nested deeper");
        refused("@{" + "concat(".repeat(1300) + "'x'" + ")".repeat(1300) + "}", "nested deeper");
        refused("@concat('" + "x".repeat(9000) + "')", "8192");
        setup.put("item", 1);
        refused("@item()" + "?.a".repeat(2700), "cannot be selected");
    }

    @Test
    void doublingText_endsAtTheLimit() {
        variables().put("v", "x".repeat(1_000_000));
        refused("@concat(" + "variables('v'), ".repeat(60) + "'')", "characters");
        refused("@replace(variables('v'), 'x', variables('v'))", "characters");
        refused("@join(split(variables('v'), 'x'), variables('v'))", "characters");
        refused("@{" + "string(variables('v'))}@{".repeat(60) + "1}", "characters");
        refused("@split(variables('v'), 'x')", "characters");
        refused("@chunk(variables('v'), 1)", "characters");
        refused("@formatNumber(1, concat('N', '999999999'))", "format");
        refused("@" + "base64(".repeat(100) + "variables('v')" + ")".repeat(100), "characters");
        refused("@" + "uriComponent(".repeat(100) + "'%'" + ")".repeat(99) + ", variables('v'))", "parameter");
    }

    @Test
    @Tag("slow")
    void sharedValues_thatAreSmallInMemoryButHugeWritten_endAtTheLimit() {
        ArrayNode shared = Values.array().add("x");
        for (int i = 0; i < 60; i++) {
            shared = Values.array().add(shared).add(shared);
        }
        variables().set("bomb", shared);
        refused("@string(variables('bomb'))", "permitted");
        refused("@variables('bomb')", "permitted");
        refused("@equals(variables('bomb'), createArray(variables('bomb')[0], variables('bomb')[1]))", "permitted");
        refused("@union(createArray(variables('bomb')), createArray(1))", "permitted");
    }

    @Test
    void deepValues_areRefused() {
        ArrayNode deep = Values.array();
        for (int i = 0; i < 5000; i++) {
            deep = Values.array().add(deep);
        }
        variables().set("deep", deep);
        refused("@string(variables('deep'))", "nested deeper");
        refused("@equals(variables('deep'), variables('deep'))", "nested deeper");
        refused("@variables('deep')", "nested deeper");
        variables().put("text", "[".repeat(100_000) + "]".repeat(100_000));
        refused("@json(variables('text'))", "cannot be parsed");
        variables().put("xml", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        refused("@xml(variables('xml'))", "nested deeper");
        ObjectNode object = Values.object();
        for (int i = 0; i < 450; i++) {
            ObjectNode outer = Values.object();
            outer.set("a", object);
            object = outer;
        }
        variables().set("object", object);
        refused("@xml(variables('object'))", "nested deeper");
    }

    @Test
    void templateItself_deepOrWide_isBounded() {
        JsonNode template = Values.of("@{1}");
        for (int i = 0; i < 2000; i++) {
            template = Values.array().add(template);
        }
        JsonNode deep = template;
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluator.evaluate(deep, new SetupContext(setup, Clock.systemUTC())));
        JsonNode condition = Values.of(true);
        for (int i = 0; i < 5000; i++) {
            condition = Values.object().set("not", condition);
        }
        JsonNode tree = condition;
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluator.test(tree, new SetupContext(setup, Clock.systemUTC())))
                .withMessageContaining("nested deeper");
    }

    @Test
    void slowSearches_endAtTheLimit() {
        variables().put("text", "a".repeat(4_000_000)).put("needle", "a".repeat(2_000_000) + "b");
        refused("@indexOf(variables('text'), variables('needle'))", "steps");
        refused("@contains(variables('text'), variables('needle'))", "steps");
        refused("@replace(variables('text'), variables('needle'), '')", "steps");
    }

    @Test
    void bigCollections_compareInReasonableTime() {
        assertThat(evaluate("@length(intersection(range(0, 100000), range(50000, 100000)))").longValue()).isEqualTo(50_000);
        assertThat(evaluate("@length(union(range(0, 100000), range(50000, 100000)))").longValue()).isEqualTo(150_000);
        assertThat(evaluate("@last(sort(reverse(range(0, 100000))))").longValue()).isEqualTo(99_999);
        refused("@range(0, 100001)", "100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;'><!ENTITY z '&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;'>]><a>&z;&z;&z;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>" })
    void xml_entities_areNeitherFetchedNorMultiplied(String xml) {
        variables().put("xml", xml);
        try {
            assertThat(evaluate("@{xml(variables('xml'))}").asText()).doesNotContain("root:").hasSizeLessThan(1000);
        } catch (EvaluationException refused) {
            assertThat(refused).hasMessageContaining("xml");
        }
    }

    @Test
    void xpath_costlyPaths_areRefused() {
        variables().put("xml", "<a>" + "<b><c/></b>".repeat(20_000) + "</a>");
        refused("@xpath(xml(variables('xml')), '//*[count(//*[count(//*) > 1]) > 1]')", "costly");
        refused("@xpath(xml(variables('xml')), '//*//*//*//*')", "costly");
    }

    @Test
    void json_manyTokens_endAtTheLimit() {
        variables().put("text", "[" + "1,".repeat(3_000_000) + "1]");
        refused("@json(variables('text'))", "characters");
    }

    @Test
    void dates_farAndOdd_areRefused() {
        refused("@addDays('9999-12-31', 1)", "un-representable");
        refused("@addToTime('2020-01-01', 9223372036854775807, 'Month')", "addToTime");
        refused("@addDays('2020-01-01', 9223372036854775807)", "addDays");
        refused("@formatDateTime('2020-01-01', '" + "y".repeat(2000) + "')", "format");
        refused("@convertToUtc('2026-03-29T02:30:00', 'W. Europe Standard Time')", "invalid time");
        refused("@ticks('" + "1".repeat(5000) + "')", "ISO 8601");
    }

    /** Every function with arguments of every kind: whatever happens, it is a value or an error of the language. */
    @Test
    @Tag("slow")
    void anyFunction_anyArguments_givesAValueOrAnErrorOfTheLanguage() {
        List<String> values = List.of("null", "true", "0", "-1", "9223372036854775807", "1.5", "-0.0", "1e308", "''", "' '",
                "'abc'", "'10'",
                "'2020-02-30'", "'2018-03-15T13:00:00Z'", "'2018-03-15'", "'UTC'", "'Tokyo Standard Time'", "'Day'",
                "'yyyy-MM'", "'%'",
                "'N2'", "'\\\\'", "'de-DE'", "'xx-YY-ZZ'", "'aGk='", "'data:,x'", "'https://a.b:99999/c?d#e'", "'{\"a\":[1]}'",
                "'<a b=\"c\"/>'",
                "decimal('1.10')", "json('[1,\"a\",null,{\"b\":2}]')", "json('{\"A\":{\"$content\":1}}')", "json('[]')",
                "json('{}')",
                "binary('x')", "xml('<r><a>1</a><a>2</a></r>')", "'//a'", "'count(//a)'", "'/r['",
                "json('{\"$content-type\":\"\",\"$content\":\"*\"}')",
                "range(1, 3)", "'00:00:01'", "'1.02:03:04.5'", "mul(1e308, 10)", "'\ud800'");
        Random random = new Random(42);
        List<Function> functions = new ArrayList<>(Function.all());
        setup.putObject("actions").putObject("abc").putObject("outputs").put("body", "x");
        for (int i = 0; i < 60_000; i++) {
            Function function = functions.get(random.nextInt(functions.size()));
            int count = Math.min(function.least() + random.nextInt(2), Math.min(function.most(), 4));
            List<String> arguments = new ArrayList<>();
            for (int a = 0; a < count; a++) {
                arguments.add(values.get(random.nextInt(values.size())));
            }
            String expression = "@" + function.name() + "(" + String.join(", ", arguments) + ")";
            try {
                assertThat(evaluator.evaluate(expression, new SetupContext(setup, Clock.systemUTC()))).as(expression)
                        .isNotNull();
            } catch (EvaluationException ofTheLanguage) {
                assertThat(ofTheLanguage.getMessage()).as(expression).isNotBlank().doesNotContain("java.", "null pointer",
                        "Cannot invoke");
            } catch (RuntimeException other) {
                throw new AssertionError(expression, other);
            }
        }
    }
}
