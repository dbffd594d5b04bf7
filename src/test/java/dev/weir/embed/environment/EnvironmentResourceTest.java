package dev.weir.embed.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.localcloud.bap.Environments;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EnvironmentResourceTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001992";
    private static final String ADMIN = "admin@t1992.fleet.example";
    private static final String CHOICE = "/flows/environment?back=%2Fapprovals";

    @Inject
    Customers customers;

    @Inject
    Environments environments;

    @BeforeEach
    void comeAboard() {
        customers.put(TENANT, "Chooser Ltd", CustomerState.ACTIVE);
    }

    @AfterEach
    void leave() {
        LocalCloud.clearFaults();
        customers.change(TENANT, CustomerState.LEFT);
    }

    @Test
    void choose_anotherEnvironment_isRememberedAndGivenToWidgets() {
        PortalClient admin = PortalClient.signedIn(ADMIN);
        String sandbox = environments.of(TENANT).get(2).name();
        assertThat(admin.get("/flows").body()).contains("Default environment").doesNotContain("environmentId");
        assertThat(admin.get(CHOICE).body()).contains("Production").contains("your organisation&#39;s default");

        var back = admin.submit(CHOICE, "/flows/environment", Map.of("environment", sandbox, "back", "/approvals"));

        assertThat(back.location().getPath()).isEqualTo("/approvals");
        assertThat(admin.get("/approvals").body()).contains("Flows are now shown and created in")
                .contains("<strong>Sandbox</strong>");
        PortalClient later = PortalClient.signedIn(ADMIN);
        String creation = "/flows/new?template=ask-for-approval&answered=true&p.outcomeTo=someone@contoso.example";
        for (String page : new String[] { "/flows", "/approvals", creation }) {
            assertThat(later.get(page).body()).as(page).contains("environmentId&quot;:&quot;" + sandbox);
        }
        assertThat(later.get("/flows/mine").body()).contains("value=\"" + sandbox + "\" selected");

        String standard = environments.of(TENANT).get(0).name();
        later.submit(CHOICE, "/flows/environment", Map.of("environment", standard, "back", "/approvals"));
        assertThat(later.get("/flows").body()).contains("Default environment").doesNotContain("environmentId");
    }

    @Test
    void choose_anEnvironmentOfAnotherTenant_isRefused() {
        PortalClient admin = PortalClient.signedIn(ADMIN);
        String foreign = environments.of("f1ee0000-0000-4000-8000-000000001993").get(1).name();

        assertThat(admin.submit(CHOICE, "/flows/environment", Map.of("environment", foreign)).status()).isEqualTo(400);
        assertThat(admin.get("/flows").body()).contains("Default environment");
    }

    @Test
    void choose_whileFlowIsDown_saysSo() {
        PortalClient admin = PortalClient.signedIn(ADMIN);
        LocalCloud.fault("""
                {"service": "flow", "kind": "error", "times": 0, "status": 503}""");

        assertThat(admin.get(CHOICE).body()).contains("The environments cannot be listed right now");
    }
}
