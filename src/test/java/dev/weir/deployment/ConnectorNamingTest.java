package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.install.InstalledName;
import dev.weir.microsoft.dataverse.CloudFlow;

class ConnectorNamingTest {

    private static final String CLIENT_DATA = """
            {"properties": {"connectionReferences": {"own": {"api": {"name": "shared_fieldline"}}}, "definition": {"triggers": {"t":
              {"inputs": {"host": {"connectionName": "own", "apiId": "/providers/Microsoft.PowerApps/apis/shared_fieldline"}}}}}}}""";

    private int asked;

    private ConnectorNaming naming(String connector) throws Exception {
        return new ConnectorNaming(new Blueprint("t", "1.0.0", "T", (ObjectNode) new ObjectMapper().readTree("{}"),
                Map.of("own", connector)), () -> {
                    asked++;
                    return Optional.of(new InstalledName("shared_fieldline-5f1c6a"));
                });
    }

    @Test
    void written_hasTheNameThere_andReadHasTheTemplates() throws Exception {
        ObjectNode template = (ObjectNode) new ObjectMapper().readTree(CLIENT_DATA);
        ConnectorNaming naming = naming("shared_fieldline");

        ObjectNode written = naming.toSite(template);
        CloudFlow read = naming.fromSite(new CloudFlow(UUID.randomUUID(), "T", written, CloudFlow.State.ON, "1", ""));

        assertThat(written.at("/properties/definition/triggers/t/inputs/host/apiId").asText())
                .endsWith("/apis/shared_fieldline-5f1c6a");
        assertThat(written.at("/properties/connectionReferences/own/api/name").asText()).isEqualTo("shared_fieldline-5f1c6a");
        assertThat(read.clientData()).isEqualTo(template);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void written_withMicrosoftsConnectorsAlone_asksNobody() throws Exception {
        ObjectNode template = (ObjectNode) new ObjectMapper().readTree(CLIENT_DATA);

        assertThat(naming("shared_office365").toSite(template)).isSameAs(template);
        assertThat(asked).isZero();
    }
}
