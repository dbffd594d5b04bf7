package dev.weir.microsoft.bap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class BapClientTest {

    private static final String AUDIENCE = "https://service.powerapps.com/";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    BapClient bap;

    @Inject
    Faults faults;

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void environments_ofATenant_sayWhereTheirDatabaseIs() {
        var environments = bap.environments(LocalTokens.access(localCloud, "jimin@hanbit.example", AUDIENCE));
        assertThat(environments).filteredOn(Environment::isDefault).singleElement()
                .satisfies(each -> assertThat(each.dataverse()).isEmpty());
        assertThat(environments).filteredOn(each -> each.sku().equals("Production")).singleElement()
                .satisfies(each -> assertThat(each.dataverse()).isPresent());
    }

    @Test
    void environments_failOnce_areAskedForAgain() {
        String token = LocalTokens.access(localCloud, "jimin@hanbit.example", AUDIENCE);
        faults.ask(new Fault("bap", "error", 1, null, null, 503, 0));
        assertThat(bap.environments(token)).isNotEmpty();
    }

    @Test
    void policies_asAdmin_sayWhereConnectorsStand() {
        String token = LocalTokens.access(localCloud, "jimin@hanbit.example", AUDIENCE);
        String policies = "/providers/PowerPlatform.Governance/v1/policies";
        given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + token).contentType(ContentType.JSON)
                .queryParam("api-version", "2016-11-01").body("""
                        {"name":"p1","displayName":"No RSS","defaultConnectorsClassification":"General",
                        "environmentType":"AllEnvironments","connectorGroups":[{"classification":"Blocked",
                        "connectors":[{"id":"/providers/Microsoft.PowerApps/apis/shared_rss"}]}]}""").post(policies).then()
                .statusCode(201);
        DataPolicy policy = bap.policies(token).get(0);
        assertThat(policy.group("shared_rss")).isEqualTo(DataPolicy.Group.BLOCKED);
        assertThat(policy.group("shared_teams")).isEqualTo(DataPolicy.Group.NON_BUSINESS);
        assertThat(policy.rules("any")).isTrue();
        given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + token)
                .queryParam("api-version", "2016-11-01").delete(policies + "/p1").then().statusCode(204);
    }

    @Test
    void policies_asUser_areNotPermitted() {
        String token = LocalTokens.access(localCloud, "minjun@hanbit.example", AUDIENCE);
        assertThat(catchThrowableOfType(BapException.class, () -> bap.policies(token)).isNotPermitted()).isTrue();
    }
}
