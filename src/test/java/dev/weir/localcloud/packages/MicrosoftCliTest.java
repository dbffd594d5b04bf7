package dev.weir.localcloud.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** What a client that others published does with Microsoft's services, it does with the local cloud. */
@QuarkusTest
@Tag("slow")
class MicrosoftCliTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    ObjectMapper json;

    @TempDir
    Path home;

    @Test
    void cli_listsSwitchesExportsAndRemovesFlows() throws Exception {
        MicrosoftCli.fetch();
        Environment environment = environments.create(People.CONTOSO, "CLI", "europe", "Sandbox", false);
        String flow = makeFlow(environment.name());
        MicrosoftCli cli = MicrosoftCli.signedIn(localCloud, People.CONTOSO, People.ALICE_ADMIN, "alice@contoso.example", home);

        JsonNode listed = json.readTree(cli.run("flow", "list", "--environmentName", environment.name(), "--output", "json"));
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("name").asText()).isEqualTo(flow);
        assertThat(listed.get(0).at("/properties/displayName").asText()).isEqualTo("Say hello");

        cli.run("flow", "disable", "--environmentName", environment.name(), "--name", flow);
        assertThat(flows.find(environment.name(), flow).orElseThrow().isOn()).isFalse();
        cli.run("flow", "enable", "--environmentName", environment.name(), "--name", flow);
        assertThat(flows.find(environment.name(), flow).orElseThrow().isOn()).isTrue();

        Path file = home.resolve("hello.zip");
        cli.run("flow", "export", "--environmentName", environment.name(), "--name", flow, "--packageDisplayName", "Hello",
                "--path", file.toString());
        FlowPackage exported = FlowPackage.read(Files.readAllBytes(file));
        assertThat(exported.manifest().at("/details/displayName").asText()).isEqualTo("Hello");
        assertThat(exported.definition().at("/properties/definition/triggers/manual/type").asText()).isEqualTo("Request");

        cli.run("flow", "remove", "--environmentName", environment.name(), "--name", flow, "--force");
        assertThat(flows.find(environment.name(), flow)).isEmpty();
        assertThatThrownBy(() -> cli.run("flow", "get", "--environmentName", environment.name(), "--name", flow))
                .hasMessageContaining("Could not find flow");
    }

    private String makeFlow(String environment) {
        return RestAssured.given().baseUri(localCloud.toString()).contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + LocalTokens.access(localCloud, "alice@contoso.example",
                        "https://service.flow.microsoft.com/"))
                .body("""
                        {"properties":{"displayName":"Say hello","state":"Started","connectionReferences":{},"definition":{
                        "triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
                        "actions":{"Hello":{"type":"Compose","runAfter":{},"inputs":"Hello"}}}}}""")
                .post("/providers/Microsoft.ProcessSimple/environments/" + environment + "/flows?api-version=2016-11-01")
                .then().statusCode(201).extract().path("name");
    }
}
