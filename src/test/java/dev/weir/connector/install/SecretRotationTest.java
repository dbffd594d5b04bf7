package dev.weir.connector.install;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.OwnConnector;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

/** A secret is changed while both work: nobody's connection stops, until the former one is taken away. */
@QuarkusTest
class SecretRotationTest {

    private static final String FORMER = "former-secret-of-the-connector";

    @Inject
    Installation installation;

    @Inject
    GivenSecrets secrets;

    @Inject
    CustomConnectorClient powerApps;

    @Inject
    OwnConnector own;

    @Inject
    DSLContext sql;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.connector.client-id")
    String clientId;

    private String token;

    private static String environment(String kind) {
        return UUID.nameUUIDFromBytes((People.HANBIT + "/" + kind).getBytes(StandardCharsets.UTF_8)).toString();
    }

    @BeforeEach
    void signIn() {
        token = LocalTokens.access(localCloud, "jimin@hanbit.example", "https://service.powerapps.com/");
        registered(FORMER, true);
    }

    @AfterEach
    void withdraw() {
        registered(FORMER, false);
        takeAway(environment("Production"));
        takeAway(environment("Sandbox"));
    }

    private void takeAway(String environment) {
        powerApps.list(token, environment).forEach(old -> given().baseUri(localCloud.toString()).auth().oauth2(token)
                .queryParam("api-version", "2016-11-01").queryParam("$filter", "environment eq '" + environment + "'")
                .delete("/providers/Microsoft.PowerApps/apis/" + old.name()).then().statusCode(204));
    }

    private void registered(String secret, boolean live) {
        LocalCloud.call("PUT", "/panel/api/applications/" + clientId + "/secrets/" + secret + "?live=" + live, null);
    }

    private CustomConnector installedWithFormerSecret(String environment) {
        ObjectNode properties = own.properties().path("properties").deepCopy();
        ((ObjectNode) properties.at("/connectionParameters/token/oAuthSettings")).put("clientSecret", FORMER);
        return powerApps.create(token, environment, own.definition(Locale.ENGLISH), properties);
    }

    /** Makes a connection, for which the connector has to prove itself at Azure AD. */
    private void connect(String environment, CustomConnector connector) {
        String name = powerApps.connect(token, environment, connector.name());
        URI link = powerApps.consentLink(token, environment, connector.name(), name, URI.create("http://localhost/back"));
        String back = given().redirects().follow(false).get(link).then().statusCode(303).extract().header("Location");
        powerApps.confirm(token, environment, connector.name(), name, back.replaceFirst(".*code=", ""));
    }

    @Test
    void renewSecret_whileBothLive_interruptsNobody() {
        String environment = environment("Production");
        CustomConnector connector = installedWithFormerSecret(environment);
        assertThatCode(() -> connect(environment, connector)).doesNotThrowAnyException();

        assertThat(installation.renewSecret(People.HANBIT, token, environment, connector, Locale.ENGLISH)).isTrue();
        assertThatCode(() -> connect(environment, connector)).doesNotThrowAnyException();

        registered(FORMER, false);
        assertThatCode(() -> connect(environment, connector)).doesNotThrowAnyException();
    }

    @Test
    void formerSecretTakenAway_whereNotRenewed_connectsNobodyMore() {
        String environment = environment("Sandbox");
        CustomConnector connector = installedWithFormerSecret(environment);

        registered(FORMER, false);

        assertThatThrownBy(() -> connect(environment, connector)).isInstanceOfSatisfying(ConnectionsException.class,
                refused -> assertThat(refused.status()).isEqualTo(401));
        assertThat(installation.renewSecret(People.HANBIT, token, environment, connector, Locale.ENGLISH)).isTrue();
        assertThatCode(() -> connect(environment, connector)).doesNotThrowAnyException();
    }

    @Test
    void standing_knowsWhichConnectorHasWhichSecret() {
        String connector = "shared_fieldline-5f" + UUID.randomUUID();

        assertThat(secrets.standing(People.HANBIT, "env", connector)).isEqualTo(SecretStanding.UNKNOWN);
        secrets.given(People.HANBIT, "env", connector);
        assertThat(secrets.standing(People.HANBIT, "env", connector)).isEqualTo(SecretStanding.CURRENT);
        assertThat(secrets.standing(People.CONTOSO, "env", connector)).isEqualTo(SecretStanding.UNKNOWN);
        // As if another secret had been configured when it was given.
        sql.update(table("connector_secret")).set(field("digest", String.class), "another")
                .where(field("connector", String.class).eq(connector)).execute();
        assertThat(secrets.standing(People.HANBIT, "env", connector)).isEqualTo(SecretStanding.FORMER);
        secrets.given(People.HANBIT, "env", connector);
        assertThat(secrets.standing(People.HANBIT, "env", connector)).isEqualTo(SecretStanding.CURRENT);
    }

    @Test
    void put_new_bringsItsIcon() {
        String environment = environment("Sandbox");
        CustomConnector made = installation.put(People.HANBIT, token, environment, Locale.ENGLISH, true).orElseThrow();

        String icon = given().baseUri(localCloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .queryParam("$filter", "environment eq '" + environment + "'")
                .get("/providers/Microsoft.PowerApps/apis/" + made.name()).then().statusCode(200).extract()
                .path("properties.iconUri");
        assertThat(given().urlEncodingEnabled(false).get(URI.create(icon)).then().statusCode(200).contentType("image/png")
                .extract().asByteArray())
                .isEqualTo(own.icon());
    }
}
