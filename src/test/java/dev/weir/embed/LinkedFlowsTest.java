package dev.weir.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** What the record's page and the dashboard say of flows that were made here. */
@QuarkusTest
class LinkedFlowsTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001994";
    private static final String ADMIN = "admin@t1994.fleet.example";
    private static final String FLOW = """
            {"displayName": "Watch over it", "state": "Started", "definition": {"contentVersion": "1.0.0.0",
              "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object"}}}},
              "actions": {"Compose": {"type": "Compose", "inputs": "hello"}}}}""";

    @Inject
    Customers customers;

    @Inject
    FlowClient flows;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String api;

    private String token;
    private String flow;
    private String record;
    private PortalClient admin;

    @BeforeEach
    void makeAFlowForARecord() throws Exception {
        customers.put(TENANT, "Watcher Ltd", CustomerState.ACTIVE);
        admin = PortalClient.signedIn(ADMIN);
        token = LocalCloud.accessToken(ADMIN, "https://service.flow.microsoft.com/");
        flow = flows.create(token, FlowClient.DEFAULT_ENVIRONMENT, new ObjectMapper().readTree(FLOW)).name();
        record = given().auth().oauth2(LocalTokens.access(localCloud, ADMIN, api)).contentType(ContentType.JSON)
                .body(Map.of("name", "Watched")).post("/api/v1/customers").then().statusCode(201).extract().path("id");
        admin.get("/flows");
        String form = admin.cookies().get("weir-form");
        given().cookies(admin.cookies()).header("X-Weir-Form", form).contentType(ContentType.JSON)
                .body(Map.of("flowId", flow, "recordType", "customers", "record", record)).post("/flows/created").then()
                .statusCode(204);
    }

    @AfterEach
    void leave() {
        LocalCloud.clearFaults();
        flows.delete(token, FlowClient.DEFAULT_ENVIRONMENT, flow);
        customers.change(TENANT, CustomerState.LEFT);
    }

    private String page() {
        return admin.get("/records/customers/" + record).body().replaceAll("\\s+", " ");
    }

    @Test
    void recordPage_followsTheFlowsState() {
        assertThat(page()).contains("Watch over it</a> · <strong>On</strong>");
        assertThat(admin.get("/home").body()).contains("Watch over it</a> · <strong>On</strong>");

        flows.stop(token, FlowClient.DEFAULT_ENVIRONMENT, flow);
        assertThat(page()).contains("Watch over it</a> · <strong>Off</strong>").doesNotContain("as of");

        flows.delete(token, FlowClient.DEFAULT_ENVIRONMENT, flow);
        assertThat(page()).contains("Watch over it · <strong>Deleted</strong>");
    }

    @Test
    void recordPage_whileFlowIsDown_showsWhatWasLastKnown() {
        assertThat(page()).contains("<strong>On</strong>");
        flows.stop(token, FlowClient.DEFAULT_ENVIRONMENT, flow);
        LocalCloud.fault("""
                {"service": "flow", "kind": "error", "times": 0, "status": 503}""");

        assertThat(page()).contains("Power Automate does not say how every flow is right now")
                .contains("<strong>On</strong> <span class=\"text-body-secondary\">(as of").contains("Watched");
    }

    @Test
    void recordPage_whileFlowIsSlow_doesNotWaitForLong() {
        LocalCloud.fault("""
                {"service": "flow", "kind": "slow", "times": 1, "seconds": 8}""");
        long begun = System.nanoTime();

        assertThat(page()).contains("State unknown");

        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(6_000);
    }
}
