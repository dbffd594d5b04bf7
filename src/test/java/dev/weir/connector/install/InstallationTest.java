package dev.weir.connector.install;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.weir.connector.OwnConnector;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class InstallationTest {

    @Inject
    Installation installation;

    @Inject
    CustomConnectorClient powerApps;

    @Inject
    OwnConnector own;

    @Inject
    GivenSecrets secrets;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    private final String environment = "Default-" + People.HANBIT;

    @Test
    void put_newThenAgain_keepsSecretAndShares() {
        String token = LocalTokens.access(localCloud, "jimin@hanbit.example", "https://service.powerapps.com/");

        CustomConnector made = installation.put(People.HANBIT, token, environment, Locale.ENGLISH, false).orElseThrow();
        assertThat(made.name()).startsWith("shared_fieldline-5f");
        assertThat(secrets.standing(People.HANBIT, environment, made.name())).isEqualTo(SecretStanding.CURRENT);
        CustomConnector again = installation.put(People.HANBIT, token, environment, Locale.ENGLISH, false).orElseThrow();
        assertThat(again.name()).isEqualTo(made.name());
        assertThat(installation.changes(again, Locale.ENGLISH)).isEmpty();
        powerApps.shareWithTenant(token, environment, made.name(), People.HANBIT);
        given().baseUri(localCloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .queryParam("$filter", "environment eq '" + environment + "'")
                .get("/providers/Microsoft.PowerApps/apis/" + made.name() + "/permissions").then().statusCode(200)
                .body("value.properties.principal.type", hasItem("Tenant"));
        given().baseUri(localCloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .queryParam("$filter", "environment eq '" + environment + "'")
                .get("/providers/Microsoft.PowerApps/apis/" + made.name()).then().statusCode(200)
                .body("properties.connectionParameters.token.oAuthSettings.clientSecret", nullValue());
    }

    @Test
    void put_whereSomethingWouldBreak_needsYes() {
        String token = LocalTokens.access(localCloud, "alice@contoso.example", "https://service.powerapps.com/");
        String contoso = "Default-" + People.CONTOSO;
        var older = own.definition(Locale.ENGLISH);
        ((com.fasterxml.jackson.databind.node.ObjectNode) older.at("/paths/~1customers/get")).put("operationId", "ListClients");
        powerApps.create(token, contoso, older, own.properties().path("properties"));

        assertThat(installation.put(People.CONTOSO, token, contoso, Locale.ENGLISH, false)).isEqualTo(Optional.empty());
        assertThat(installation.renewSecret(People.CONTOSO, token, contoso,
                installation.find(token, contoso).orElseThrow(), Locale.ENGLISH)).isFalse();
        assertThat(installation.put(People.CONTOSO, token, contoso, Locale.ENGLISH, true)).isPresent();
    }

    @Test
    void validateApiSwagger_ownDefinition_hasNoFinding() {
        String token = LocalTokens.access(localCloud, "alice@contoso.example", "https://service.powerapps.com/");

        given().baseUri(localCloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .queryParam("enableConnectorCertificationRules", true).contentType(ContentType.JSON)
                .body(own.definition(Locale.ENGLISH).toString())
                .post("/providers/Microsoft.PowerApps/objectIds/me/validateApiSwagger").then().statusCode(200)
                .body("$", empty());
    }
}
