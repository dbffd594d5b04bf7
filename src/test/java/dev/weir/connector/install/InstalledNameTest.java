package dev.weir.connector.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class InstalledNameTest {

    private final InstalledName name = new InstalledName("shared_fieldline-5f1c6a-5f99");

    @Test
    void in_definition_callsTheConnectorByItsNameThere() throws Exception {
        JsonNode template = new ObjectMapper().readTree(
                """
                        {"connectionReferences": {"shared_fieldline": {"id": "/providers/Microsoft.PowerApps/apis/shared_fieldline",
                           "api": {"name": "shared_fieldline"}}},
                         "definition": {"actions": {"Get": {"inputs": {"host": {"connectionName": "shared_fieldline",
                           "apiId": "/providers/Microsoft.PowerApps/apis/shared_fieldline"}, "parameters": {"n": 1, "all": [true, "x"]}}},
                           "Mail": {"inputs": {"host": {"apiId": "/providers/Microsoft.PowerApps/apis/shared_office365"}}}}}}""");
        JsonNode mapped = name.in(template);

        assertThat(mapped.at("/connectionReferences/shared_fieldline/id").asText())
                .isEqualTo("/providers/Microsoft.PowerApps/apis/" + name.name());
        assertThat(mapped.at("/connectionReferences/shared_fieldline/api/name").asText()).isEqualTo(name.name());
        assertThat(mapped.at("/definition/actions/Get/inputs/host/apiId").asText()).endsWith("/" + name.name());
        assertThat(mapped.at("/definition/actions/Get/inputs/host/connectionName").asText()).isEqualTo("shared_fieldline");
        assertThat(mapped.at("/definition/actions/Mail")).isEqualTo(template.at("/definition/actions/Mail"));
        assertThat(mapped.at("/definition/actions/Get/inputs/parameters"))
                .isEqualTo(template.at("/definition/actions/Get/inputs/parameters"));
        assertThat(name.outOf(mapped)).isEqualTo(template);
    }

    @Test
    void inTemplates_endsBeforeTheEnding() {
        assertThat(name.inTemplates()).isEqualTo("shared_fieldline");
        assertThat(new InstalledName("shared_office365").inTemplates()).isEqualTo("shared_office365");
    }
}
