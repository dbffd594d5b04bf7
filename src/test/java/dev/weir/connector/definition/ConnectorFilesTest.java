package dev.weir.connector.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.check.ConnectorChecker;
import dev.weir.connector.check.ConnectorFolder;
import dev.weir.record.RecordTypes;

class ConnectorFilesTest {

    static Stream<RecordTypes> declarations() {
        return Stream.of(SampleConnector.fieldline(), SampleConnector.other());
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void of_anyDeclaration_passesTheCheckerWithoutFinding(RecordTypes types) {
        Map<String, byte[]> files = ConnectorFiles.of(types, SampleConnector.PROFILE, Locale.ENGLISH, Optional.empty());

        assertThat(new ConnectorChecker().check(new ConnectorFolder("own", files))).isEmpty();
    }

    @Test
    void of_calledTwice_givesTheSameBytes() {
        Map<String, byte[]> first = ConnectorFiles.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.KOREAN,
                Optional.empty());
        Map<String, byte[]> second = ConnectorFiles.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.KOREAN,
                Optional.empty());

        assertThat(first.keySet()).containsExactly("apiDefinition.swagger.json", "apiProperties.json", "icon.png", "readme.md",
                "settings.json");
        first.forEach((name, content) -> assertThat(content).as(name).isEqualTo(second.get(name)));
    }

    @Test
    void definition_korean_differsOnlyInWords() {
        ObjectNode english = Swagger2.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.ENGLISH);
        ObjectNode korean = Swagger2.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.KOREAN);

        assertThat(operationIds(korean)).isEqualTo(operationIds(english));
        assertThat(korean.at("/paths/~1work-orders/get/summary").asText()).contains("작업 지시");
        assertThat(new ConnectorChecker().check(korean)).extracting(finding -> finding.rule().id())
                .isSubsetOf("ValueMustBeInEnglish");
    }

    @Test
    void operationIds_fieldline_areThoseTheCatalogUses() {
        assertThat(operationIds(Swagger2.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.ENGLISH))).contains(
                "ListWorkOrders", "GetWorkOrder", "CreateWorkOrder", "UpdateWorkOrder", "DeleteWorkOrder", "EstimateWorkOrder",
                "WhenWorkOrderIsCreated", "WhenWorkOrderIsChanged", "WhenWorkOrderIsDeleted", "WhenWorkOrdersAreChanged");
    }

    @Test
    void operationIds_otherWords_areSingularAndPlural() {
        assertThat(operationIds(Swagger2.of(SampleConnector.other(), SampleConnector.PROFILE, Locale.ENGLISH))).contains(
                "ListBoxes", "GetBox", "ListCompanies", "GetCompany", "WeighAgainBox", "WhenCompanyIsDeleted");
    }

    @Test
    void openApi3_definition_hasSameOperationsAndNoExtension() {
        ObjectNode definition = Swagger2.of(SampleConnector.fieldline(), SampleConnector.PROFILE, Locale.ENGLISH);

        ObjectNode described = OpenApi3.of(definition, SampleConnector.PROFILE);

        assertThat(operationIds(described)).isEqualTo(operationIds(definition));
        assertThat(described.toString()).doesNotContain("x-ms-").doesNotContain("#/definitions/");
    }

    private static List<String> operationIds(ObjectNode definition) {
        List<String> ids = new ArrayList<>();
        definition.path("paths").forEach(item -> item.forEach(operation -> {
            if (operation.has("operationId")) {
                ids.add(operation.path("operationId").asText());
            }
        }));
        return ids;
    }
}
