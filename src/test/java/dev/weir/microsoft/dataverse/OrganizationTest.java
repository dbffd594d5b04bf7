package dev.weir.microsoft.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OrganizationTest {

    private static final String MAIL = "/providers/Microsoft.PowerApps/apis/shared_office365";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Faults faults;

    @Inject
    DataverseClient dataverse;

    @Inject
    ObjectMapper json;

    private final UUID id = UUID.randomUUID();
    private Organization organization;
    private ObjectNode clientData;

    @BeforeEach
    void open() throws Exception {
        URI address = environments.create(People.CONTOSO, "Client", "europe", "Sandbox", true).dataverse(localCloud)
                .orElseThrow();
        String token = LocalTokens.access(localCloud, "alice@contoso.example", address.toString());
        organization = dataverse.open(address, () -> token);
        clientData = (ObjectNode) json.readTree("""
                {"properties":{"connectionReferences":{"mail":{"connection":{"connectionReferenceLogicalName":"fl_mail"}}},
                "definition":{"triggers":{"manual":{"type":"Request"}},"actions":{}}},"schemaVersion":"1.0.0.0"}""");
        Solution solution = new Solution(UUID.randomUUID(), "Fieldline", "Fieldline flows", UUID.randomUUID(), "fieldline",
                "fl");
        assertThat(organization.ensure(solution)).isTrue();
        assertThat(organization.ensure(solution)).isFalse();
    }

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void create_newFlow_isOffAndInTheSolution() {
        organization.create(id, "Mail", "", clientData, "Fieldline");
        CloudFlow flow = organization.flow(id).orElseThrow();
        assertThat(flow.isOn()).isFalse();
        assertThat(flow.clientData()).isEqualTo(clientData);
        assertThat(organization.flows()).extracting(CloudFlow::name).containsExactly("Mail");
    }

    @Test
    void create_again_isOutdated() {
        organization.create(id, "Mail", "", clientData, "Fieldline");
        var refused = catchThrowableOfType(DataverseException.class,
                () -> organization.create(id, "Mail", "", clientData, "Fieldline"));
        assertThat(refused.isOutdated()).isTrue();
    }

    @Test
    void switchTo_unboundReference_saysConnectionMissing() {
        organization.create(id, "Mail", "", clientData, "Fieldline");
        organization.create(new ConnectionReference(UUID.randomUUID(), "fl_mail", "Mail", MAIL, Optional.empty()), "Fieldline");
        var refused = catchThrowableOfType(DataverseException.class, () -> organization.switchTo(id, true));
        assertThat(refused.isConnectionMissing()).isTrue();
        organization.bind(organization.connectionReferences("fl_").get(0).id(), "connection-1");
        organization.switchTo(id, true);
        assertThat(organization.flow(id).orElseThrow().isOn()).isTrue();
    }

    @Test
    void change_readBeforeAnothersChange_isOutdated() {
        organization.create(id, "Mail", "", clientData, "Fieldline");
        CloudFlow read = organization.flow(id).orElseThrow();
        organization.change(read, clientData);
        assertThat(catchThrowableOfType(DataverseException.class, () -> organization.change(read, clientData)).isOutdated())
                .isTrue();
    }

    @Test
    void flow_throttledForLong_isNotAskedAgain() {
        faults.ask(new Fault("dataverse", "throttled", 1, null, null, 0, 120));
        var refused = catchThrowableOfType(DataverseException.class, () -> organization.flow(id));
        assertThat(refused.isThrottled()).isTrue();
        assertThat(refused.retryAfter().orElseThrow()).hasSeconds(120);
    }

    @Test
    void flow_failsOnce_isAskedAgain() {
        faults.ask(new Fault("dataverse", "error", 1, null, null, 500, 0));
        assertThat(organization.flow(id)).isEmpty();
    }

    @Test
    void create_answerLost_wasDone() {
        faults.ask(new Fault("dataverse", "lost-answer", 1, null, null, 0, 0));
        var silent = catchThrowableOfType(DataverseException.class,
                () -> organization.create(id, "Mail", "", clientData, "Fieldline"));
        assertThat(silent.isPassing()).isTrue();
        assertThat(organization.flow(id)).isPresent();
    }

    @Test
    void open_strangeAddress_isRefused() {
        assertThatThrownBy(() -> dataverse.open(URI.create("https://evil.example/"), () -> "token"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
