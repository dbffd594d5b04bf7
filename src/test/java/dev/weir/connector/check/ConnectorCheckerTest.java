package dev.weir.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorCheckerTest {

    private final ConnectorChecker checker = new ConnectorChecker();

    static Stream<Rule> rules() {
        return ConnectorChecker.rules().stream();
    }

    @Test
    void check_validConnector_findsNothing() {
        assertThat(checker.check(new ConnectorFixture().folder())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void check_connectorBrokenForRule_reportsRule(Rule rule) {
        var broken = new ConnectorFixture().broken(ConnectorFixture.yaml("broken.yaml").required(rule.id()));

        List<Finding> findings = checker.check(broken.folder());

        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertThat(findings).filteredOn(finding -> finding.rule().equals(rule)).allSatisfy(finding -> {
            assertThat(finding.fault()).endsWith(".");
            assertThat(rule.remedy()).isNotBlank();
        });
    }

    @Test
    void rules_all_haveNamesOfTheirOwn() {
        assertThat(ConnectorChecker.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void check_faultInOperation_pointsAtItsPlace() {
        var broken = new ConnectorFixture()
                .broken(ConnectorFixture.yaml("broken.yaml").required("PathParameterMustBeRequired"));

        assertThat(checker.check(broken.folder())).extracting(Finding::file, Finding::pointer).containsExactly(
                org.assertj.core.groups.Tuple.tuple("apiDefinition.swagger.json", "/paths/~1orders~1{id}/get/parameters/0"));
    }

    @Test
    void check_anyJson_neverThrows() {
        for (String text : List.of("{}", "[]", "null", "{\"paths\":[]}", "{\"paths\":{\"/a\":{\"get\":5}}}",
                "{\"swagger\":{},\"info\":[],\"definitions\":{\"a\":{\"$ref\":\"#/definitions/a\"}}}",
                "{\"paths\":{\"/a\":{\"get\":{\"parameters\":[{\"$ref\":\"#/parameters/b\"}],\"responses\":{\"200\":{\"$ref\":\"x\"}}}}}}")) {
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            var folder = new ConnectorFolder("any", Map.of("apiDefinition.swagger.json", file, "apiProperties.json", file));

            assertThat(checker.check(folder)).isNotEmpty();
        }
    }
}
