package dev.weir.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.testsupport.FlowPackages;
import dev.weir.workflow.testsupport.Json;

class DefinitionCheckTest {

    private static final String TRIGGER = "triggers: {manual: {type: 'Request', kind: 'Button', inputs: {}}}";

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.weir.workflow.testsupport.FlowPackages#samples")
    void check_realFlow_findsNoErrorButWhatIsReallyWrong(FlowPackages.Sample sample) {
        List<Finding> findings = DefinitionCheck.check(sample.definition());
        // One author's notes are longer than the service allows today.
        assertThat(findings).filteredOn(Finding::isError)
                .filteredOn(finding -> !finding.message().contains("characters of description")).isEmpty();
    }

    @Test
    void check_soundFlow_findsNothing() {
        assertThat(check("""
                A: {type: 'InitializeVariable', inputs: {variables: [{name: 'n', type: 'integer', value: 1}]}},
                L: {type: 'Foreach', foreach: "@triggerBody()?['rows']", runAfter: {A: ['Succeeded']}, actions: {
                  B: {type: 'IncrementVariable', inputs: {name: 'N', value: "@items('L')?['x']"}}}},
                C: {type: 'If', runAfter: {L: ['SUCCEEDED', 'failed']}, expression: {and: [{greater: ["@variables('n')", 1]}]},
                  actions: {D: {type: 'Compose', inputs: "@body('B')"}}, else: {actions: {}}}""")).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(Rule.SHAPE, "/actions/A", "A: 5"),
                fault(Rule.UNKNOWN_TYPE, "/actions/A/type", "A: {type: 'Teleport'}"),
                fault(Rule.UNKNOWN_TYPE, "/actions/A/type", "A: {}"),
                fault(Rule.NAME, "/actions/S/actions/a",
                        "a: {type: 'Compose'}, S: {type: 'Scope', actions: {a: {type: 'Compose'}}}"),
                fault(Rule.NAME, "/actions/" + "x".repeat(81), "x".repeat(81) + ": {type: 'Compose'}"),
                fault(Rule.LIMIT, "/actions/A/description", "A: {type: 'Compose', description: '" + "d".repeat(300) + "'}"),
                fault(Rule.RUN_AFTER_UNKNOWN, "/actions/A/runAfter/B", "A: {type: 'Compose', runAfter: {B: ['Succeeded']}}"),
                fault(Rule.RUN_AFTER_CYCLE, "/actions/A/runAfter",
                        "A: {type: 'Compose', runAfter: {B: ['Succeeded']}}, B: {type: 'Compose', runAfter: {a: ['Failed']}}"),
                fault(Rule.RUN_AFTER_CYCLE, "/actions/A/runAfter", "A: {type: 'Compose', runAfter: {A: ['Succeeded']}}"),
                fault(Rule.RUN_AFTER_STATUS, "/actions/B/runAfter/A/0",
                        "A: {type: 'Compose'}, B: {type: 'Compose', runAfter: {A: ['Done', 'Failed']}}"),
                fault(Rule.RUN_AFTER_STATUS, "/actions/B/runAfter/A",
                        "A: {type: 'Compose'}, B: {type: 'Compose', runAfter: {A: []}}"),
                fault(Rule.EXPRESSION_SYNTAX, "/actions/A/inputs/x", "A: {type: 'Compose', inputs: {x: '@concat('}}"),
                fault(Rule.EXPRESSION_SYNTAX, "/actions/A/inputs", "A: {type: 'Compose', inputs: 'a @{1'}"),
                fault(Rule.UNKNOWN_FUNCTION, "/actions/A/inputs", "A: {type: 'Compose', inputs: '@round(1)'}"),
                fault(Rule.UNKNOWN_FUNCTION, "/actions/A/expression/and/0/bigger",
                        "A: {type: 'If', expression: {and: [{bigger: [1, 2]}]}, actions: {}}"),
                fault(Rule.FUNCTION_ARGUMENTS, "/actions/A/inputs", "A: {type: 'Compose', inputs: '@add(1)'}"),
                fault(Rule.REFERENCE_NAME, "/actions/A/inputs", "A: {type: 'Compose', inputs: '@body(concat(1))'}"),
                fault(Rule.UNKNOWN_ACTION, "/actions/A/inputs", "A: {type: 'Compose', inputs: \"@body('Missing')\"}"),
                fault(Rule.UNKNOWN_ACTION, "/actions/A/inputs", "A: {type: 'Compose', inputs: \"@body('manual')\"}"),
                fault(Rule.ACTION_NOT_BEFORE, "/actions/A/inputs",
                        "A: {type: 'Compose', inputs: \"@body('B')\"}, B: {type: 'Compose', runAfter: {A: ['Succeeded']}}"),
                fault(Rule.UNKNOWN_VARIABLE, "/actions/A/inputs", "A: {type: 'Compose', inputs: \"@variables('v')\"}"),
                fault(Rule.UNKNOWN_VARIABLE, "/actions/A/inputs/name",
                        "A: {type: 'SetVariable', inputs: {name: 'v', value: 1}}"),
                fault(Rule.VARIABLE, "/actions/S/actions/A",
                        "S: {type: 'Scope', actions: {A: {type: 'InitializeVariable', inputs: {variables: [{name: 'v', type: 'array'}]}}}}"),
                fault(Rule.VARIABLE, "/actions/A/inputs/variables/0/type",
                        "A: {type: 'InitializeVariable', inputs: {variables: [{name: 'v', type: 'date'}]}}"),
                fault(Rule.VARIABLE, "/actions/A/inputs/variables/1/name",
                        "A: {type: 'InitializeVariable', inputs: {variables: [{name: 'v', type: 'array'}, {name: 'V', type: 'array'}]}}"),
                fault(Rule.UNKNOWN_PARAMETER, "/actions/A/inputs", "A: {type: 'Compose', inputs: \"@parameters('p')\"}"),
                fault(Rule.UNKNOWN_LOOP, "/actions/A/inputs",
                        "A: {type: 'Compose', inputs: \"@items('L')\"}, L: {type: 'Foreach', foreach: '@triggerBody()', actions: {}}"),
                fault(Rule.LOOP, "/actions/L/actions/T",
                        "L: {type: 'Foreach', foreach: '@triggerBody()', actions: {T: {type: 'Terminate', inputs: {runStatus: 'Failed'}}}}"),
                fault(Rule.LOOP, "/actions/L/limit/count",
                        "L: {type: 'Until', expression: '@true', limit: {count: 6000}, actions: {}}"),
                fault(Rule.LOOP, "/actions/L/limit/timeout",
                        "L: {type: 'Until', expression: '@true', limit: {timeout: '1h'}, actions: {}}"),
                fault(Rule.LOOP, "/actions/L/runtimeConfiguration/concurrency/repetitions",
                        "L: {type: 'Foreach', foreach: '@triggerBody()', runtimeConfiguration: {concurrency: {repetitions: 51}}}"),
                fault(Rule.CONDITION, "/actions/A/expression", "A: {type: 'If', actions: {}}"),
                fault(Rule.CONDITION, "/actions/A/cases/Two/case",
                        "A: {type: 'Switch', expression: '@1', cases: {One: {case: 1, actions: {}}, Two: {case: 1, actions: {}}}}"),
                fault(Rule.CONNECTOR, "/actions/A/inputs/host",
                        "A: {type: 'OpenApiConnection', inputs: {host: {apiId: '/providers/x/apis/shared_x', connectionName: 'shared_x'}}}"));
    }

    private static Arguments fault(Rule rule, String pointer, String actions) {
        return Arguments.of(rule, pointer, actions);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("faults")
    void check_fault_isFoundAtItsPlaceWithARemedy(Rule rule, String pointer, String actions) {
        List<Finding> findings = check(actions);
        assertThat(findings).extracting(Finding::rule, finding -> finding.place().pointer()).contains(tuple(rule, pointer));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(findings).extracting(Finding::rule).as("only the one fault").containsOnly(rule);
    }

    @Test
    void check_untilCondition_maySeeWhatIsInsideTheLoop() {
        assertThat(check("""
                L: {type: 'Until', expression: "@equals(body('G')?['done'], true)", limit: {count: 5, timeout: 'PT1H'},
                  actions: {G: {type: 'Compose', inputs: 1}}}""")).isEmpty();
    }

    @Test
    void check_parameterNobodyUses_isAWarning() {
        List<Finding> findings = DefinitionCheck
                .check(Json.of("{parameters: {p: {type: 'Int'}, $connections: {type: 'Object'}}, "
                        + TRIGGER + ", actions: {}}"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.UNUSED_PARAMETER);
            assertThat(finding.isError()).isFalse();
        });
    }

    @Test
    void check_flowWithoutTrigger_saysSo() {
        assertThat(DefinitionCheck.check(Json.of("{actions: {}}"))).extracting(Finding::rule)
                .containsExactly(Rule.TRIGGER_COUNT);
        assertThat(DefinitionCheck.check(Json.of("[]"))).extracting(Finding::rule).contains(Rule.SHAPE);
    }

    @Test
    void check_tooDeepNesting_isALimitAndEnds() {
        ObjectNode innermost = JsonNodeFactory.instance.objectNode().put("type", "Scope");
        JsonNode definition = Json.of("{" + TRIGGER + ", actions: {}}");
        ObjectNode scope = innermost;
        for (int depth = 0; depth < 5000; depth++) {
            ObjectNode outer = JsonNodeFactory.instance.objectNode().put("type", "Scope");
            outer.putObject("actions").set("S" + depth, scope);
            scope = outer;
        }
        ((ObjectNode) definition.get("actions")).set("Top", scope);
        assertThat(DefinitionCheck.check(definition)).extracting(Finding::rule).contains(Rule.LIMIT, Rule.SHAPE);
    }

    @Test
    void check_thousandsOfActions_endsSoon() {
        ObjectNode definition = (ObjectNode) Json.of("{" + TRIGGER + "}");
        ObjectNode actions = definition.putObject("actions");
        for (int i = 0; i < 20_000; i++) {
            ObjectNode action = actions.putObject("A" + i).put("type", "Compose").put("inputs", "@body('A0')");
            action.putObject("runAfter").putArray("A" + Math.max(0, i - 1)).add("Succeeded");
        }
        assertThat(DefinitionCheck.check(definition)).extracting(Finding::rule).contains(Rule.LIMIT);
    }

    private static List<Finding> check(String actions) {
        return DefinitionCheck.check(Json.of("{" + TRIGGER + ", actions: {" + actions + "}}"));
    }
}
