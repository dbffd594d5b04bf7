package dev.weir.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.connector.install.Installation;
import dev.weir.connector.trigger.Subscriptions;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.record.Actor;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordTypes;
import dev.weir.record.TenantRecords;
import dev.weir.record.WriteOutcome;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A flow of a template where the connector is called as real environments call it: by a name with an ending of their own. */
@QuarkusTest
class InstalledConnectorFlowTest {

    private static final String IN_TEMPLATES = "shared_fieldline";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Offers offers;

    @Inject
    ServedCatalog catalog;

    @Inject
    Installation installation;

    @Inject
    CustomConnectorClient powerApps;

    @Inject
    ConnectionClient connections;

    @Inject
    DataverseClient dataverse;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    FlowRuns runs;

    @Inject
    Subscriptions subscriptions;

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    private Environment environment;
    private Acting alice;
    private Organization organization;
    private String installed;

    @BeforeEach
    void installTheConnector() {
        var made = environments.create(People.CONTOSO, "Own connector", "europe", "Sandbox", true);
        environment = new Environment(made.name(), made.displayName(), made.sku(), false, made.dataverse(localCloud));
        alice = new LocalActing(localCloud, People.CONTOSO, "alice@contoso.example");
        organization = dataverse.open(environment.dataverse().orElseThrow(),
                () -> alice.token(environment.dataverse().orElseThrow().toString()));
        // The only connection that the local cloud gives everybody and real environments do not know.
        connections.connections(alice.powerAppsToken(), environment.name()).stream()
                .filter(connection -> connection.connector().equals(IN_TEMPLATES))
                .forEach(connection -> powerApps().delete(path(IN_TEMPLATES, connection.name())).then().statusCode(204));
        deploy(offers.connector(Locale.ENGLISH));
        installed = installation.find(alice.powerAppsToken(), environment.name()).orElseThrow().name();
    }

    @AfterEach
    void takeAway() {
        organization.flows().forEach(flow -> organization.switchTo(flow.id(), false));
    }

    private RequestSpecification powerApps() {
        return given().baseUri(localCloud.toString()).auth().oauth2(alice.powerAppsToken()).contentType(ContentType.JSON)
                .queryParam("api-version", "2016-11-01")
                .queryParam("$filter", "environment eq '" + environment.name() + "'");
    }

    private static String path(String connector, String connection) {
        return "/providers/Microsoft.PowerApps/apis/" + connector + "/connections/" + connection;
    }

    private UUID deploy(Blueprint blueprint) {
        UUID id = deployments.want(People.CONTOSO, environment, blueprint, "test");
        runner.run(People.CONTOSO, id, alice);
        return id;
    }

    /** As the admin does on the connector's page, whose browser the consent page sends back with a code. */
    private String connect() {
        String connection = powerApps.connect(alice.powerAppsToken(), environment.name(), installed);
        URI link = powerApps.consentLink(alice.powerAppsToken(), environment.name(), installed, connection,
                URI.create("http://localhost/back"));
        String back = given().redirects().follow(false).urlEncodingEnabled(false).get(link).getHeader("Location");
        powerApps.confirm(alice.powerAppsToken(), environment.name(), installed, connection,
                back.replaceFirst(".*[?&]code=", ""));
        return connection;
    }

    private Deployment deployment(UUID id) {
        return deployments.find(People.CONTOSO, id).orElseThrow();
    }

    private UUID deployTemplate() {
        return deploy(Blueprint.of(catalog.current().find("notify-technician").orElseThrow(), Map.of(), Locale.ENGLISH));
    }

    @Test
    void deploy_withoutConnection_saysThatOneIsMissing() {
        Deployment failed = deployment(deployTemplate());

        assertThat(failed.cause).isEqualTo(Cause.CONNECTION_MISSING);
        assertThat(failed.detail).contains(IN_TEMPLATES);
    }

    @Test
    void deploy_template_namesTheInstalledConnectorAndRuns() {
        assertThat(installed).startsWith(IN_TEMPLATES + "-5f");
        String connection = connect();

        Deployment deployed = deployment(deployTemplate());

        assertThat(deployed.state).isEqualTo(DeploymentState.DONE);
        CloudFlow flow = organization.flow(deployed.flowId).orElseThrow();
        assertThat(flow.isOn()).isTrue();
        assertThat(flow.clientData().at("/properties/connectionReferences/" + IN_TEMPLATES + "/api/name").asText())
                .isEqualTo(installed);
        assertThat(flow.clientData().findValuesAsText("apiId")).contains("/providers/Microsoft.PowerApps/apis/" + installed)
                .noneMatch(api -> api.endsWith("/" + IN_TEMPLATES));
        assertThat(organization.connectionReferences("fieldline_")).anySatisfy(reference -> {
            assertThat(reference.connectorId()).endsWith("/apis/" + installed);
            assertThat(reference.connection()).contains(connection);
        });
        FlowRun run = changeARecord(deployed.flowId.toString());
        assertThat(run.status()).isEqualTo("Succeeded");
        assertThat(run.properties().at("/actions/Get_the_technician/status").asText()).isEqualTo("Succeeded");
        assertThat(given().baseUri(localCloud.toString()).auth().oauth2(alice.flowToken())
                .queryParam("api-version", "2016-11-01").get("/providers/Microsoft.ProcessSimple/environments/"
                        + environment.name() + "/flows/" + deployed.flowId)
                .then().statusCode(200).extract().<String> path("properties.connectionReferences.shared_fieldline.id"))
                .endsWith("/apis/" + installed);
    }

    /** Puts another technician on a work order; gives the run that this begins. */
    private FlowRun changeARecord(String flow) {
        await().atMost(Duration.ofSeconds(10)).until(() -> subscriptions.of(People.CONTOSO, 0, 200).stream()
                .anyMatch(each -> each.endedAt() == null && each.callback().contains(flow)));
        TenantRecords records = store.of(People.CONTOSO);
        String technician = records.list(types.get("technicians"), RecordQuery.first(1)).records().get(0).key();
        String customer = records.list(types.get("customers"), RecordQuery.first(1)).records().get(0).key();
        Actor bob = Actor.person(People.BOB_USER, "Bob");
        Map<String, Object> values = new HashMap<>(Map.of("summary", "Deployed flow", "customer", customer));
        String key = ((WriteOutcome.Written) records.create(types.get("work-orders"), values, bob)).record().key();
        records.change(types.get("work-orders"), key, java.util.Optional.empty(), Map.of("technician", technician), bob);
        await().atMost(Duration.ofSeconds(20)).until(() -> ended(flow).size() == 1);
        return ended(flow).get(0);
    }

    private List<FlowRun> ended(String flow) {
        return runs.list(flow).stream().filter(FlowRun::hasEnded).toList();
    }
}
