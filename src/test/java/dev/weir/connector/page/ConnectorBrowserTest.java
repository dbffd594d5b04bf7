package dev.weir.connector.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.connector.OwnConnector;
import dev.weir.connector.install.Installation;
import dev.weir.connector.trigger.Subscriptions;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.record.Actor;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordTypes;
import dev.weir.record.WriteOutcome;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("browser")
class ConnectorBrowserTest {

    private static final String ALICE = "alice@contoso.example";
    private static final String SANDBOX = sandbox(People.CONTOSO);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Inject
    Installation installation;

    @Inject
    CustomConnectorClient powerApps;

    @Inject
    OwnConnector own;

    @Inject
    Subscriptions subscriptions;

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    private static String sandbox(String tenant) {
        return UUID.nameUUIDFromBytes((tenant + "/Sandbox").getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static void says(Page page, String text) {
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(text);
    }

    private RequestSpecification cloud(String token) {
        return given().baseUri(localCloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .contentType("application/json");
    }

    private void takeAway(String token, String environment) {
        powerApps.list(token, environment).forEach(old -> cloud(token)
                .queryParam("$filter", "environment eq '" + environment + "'")
                .delete("/providers/Microsoft.PowerApps/apis/" + old.name()).then().statusCode(204));
    }

    @AfterEach
    void leaveNoConnector() {
        takeAway(LocalTokens.access(localCloud, ALICE, "https://service.powerapps.com/"), SANDBOX);
        takeAway(LocalTokens.access(localCloud, "jimin@hanbit.example", "https://service.powerapps.com/"),
                sandbox(People.HANBIT));
    }

    @Test
    void admin_installsSharesConnectsAndUpdatesTheConnector() {
        String token = LocalTokens.access(localCloud, ALICE, "https://service.powerapps.com/");
        takeAway(token, SANDBOX);
        Page page = browsing.signedIn(ALICE, "/admin/connector");
        page.getByLabel("Environment").selectOption(SANDBOX);
        press(page, "Show");
        assertThat(page.getByText("Not installed here yet.")).isVisible();
        press(page, "Put the connector here");
        says(page, "The connector is in place.");
        assertThat(page.getByText("Installed here and up to date.")).isVisible();
        assertThat(page.getByText("The connector has the current secret.")).isVisible();
        Browsing.checkAccessible(page);

        press(page, "Share with everybody in the organisation");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Everybody in your organisation can use the connector.");
        press(page, "Make a connection");
        says(page, "The connection is ready.");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(ALICE + ": connected")))
                .isVisible();
        press(page, "Renew the secret");
        says(page, "The connector had the current secret already; it was sent again.");

        CustomConnector installed = installation.find(token, SANDBOX).orElseThrow();
        ObjectNode older = own.definition(Locale.ENGLISH);
        ((ObjectNode) older.at("/paths/~1customers/get")).put("operationId", "ListClients");
        powerApps.update(token, SANDBOX, installed.name(), older, own.properties().path("properties"));
        page.navigate("/admin/connector?environment=" + SANDBOX);
        assertThat(page.getByText("ListClients")).isVisible();
        Browsing.checkAccessible(page);
        press(page, "Update the connector");
        says(page, "Some changes break flows. Confirm them first.");
        page.getByLabel("I understand that flows which use them will stop working.").check();
        press(page, "Update the connector");
        says(page, "The connector is in place.");
        assertThat(page.getByText("Installed here and up to date.")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(ALICE + ": connected")))
                .isVisible();

        page.navigate("/admin/audit");
        assertThat(page.getByText("connector.install").first()).isVisible();
    }

    @Test
    void koreanAdmin_onAPhoneInTheDark_readsTheSame() {
        takeAway(LocalTokens.access(localCloud, "jimin@hanbit.example", "https://service.powerapps.com/"),
                sandbox(People.HANBIT));
        Page page = browsing.signedIn("jimin@hanbit.example", "/admin/connector?environment=" + sandbox(People.HANBIT),
                Viewing.USUAL.inKorean().inTheDark().onPhone());
        press(page, "여기에 커넥터 설치");
        says(page, "커넥터가 설치되었습니다.");
        press(page, "연결 만들기");
        says(page, "연결이 준비되었습니다.");
        Browsing.checkAccessible(page);
    }

    @Test
    void recordChangedInTheBrowser_startsAFlowOfTheInstalledConnectorWithinTwoSeconds() {
        String powerAppsToken = LocalTokens.access(localCloud, ALICE, "https://service.powerapps.com/");
        CustomConnector connector = installation.put(People.CONTOSO, powerAppsToken, SANDBOX, Locale.ENGLISH, true)
                .orElseThrow();
        String key = ((WriteOutcome.Written) store.of(People.CONTOSO).create(types.get("customers"),
                java.util.Map.of("name", "Flow within two seconds"), Actor.person(People.ALICE_ADMIN, "Alice"))).record().key();
        String flows = "/providers/Microsoft.ProcessSimple/environments/" + SANDBOX + "/flows";
        String flow = cloud(LocalTokens.access(localCloud, ALICE, "https://service.flow.microsoft.com/")).body("""
                {"properties": {"displayName": "Within two seconds", "state": "Started",
                  "connectionReferences": {"own": {"connectionName": "aaaabbbbccccddddeeeeffff00001111", "source": "Embedded",
                    "id": "/providers/Microsoft.PowerApps/apis/%1$s"}},
                  "definition": {"contentVersion": "1.0.0.0", "parameters": {},
                    "triggers": {"changed": {"type": "OpenApiConnectionWebhook", "inputs": {"host": {"connectionName": "own",
                      "operationId": "WhenCustomerIsChanged", "apiId": "/providers/Microsoft.PowerApps/apis/%1$s"},
                      "parameters": {"body/filter": "id eq '%2$s'"}}}},
                    "actions": {"Keep": {"type": "Compose", "inputs": "@triggerBody()?['record']?['name']"}}}}}
                """.formatted(connector.name(), key)).post(flows).then().statusCode(201).extract().path("name");
        await().atMost(Duration.ofSeconds(10)).until(() -> subscriptions.of(People.CONTOSO, 0, 100).stream()
                .anyMatch(each -> ("id eq '" + key + "'").equals(each.condition())));
        Page page = browsing.signedIn(ALICE, "/records/customers/" + key + "/edit");
        page.getByLabel(Pattern.compile("^Name")).fill("Changed in the browser");

        Instant before = Instant.now();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Save"))).click();

        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(100)).until(() -> !runs(flows, flow).isEmpty());
        assertThat(Duration.between(before, Instant.parse(runs(flows, flow).get(0)))).isLessThan(Duration.ofSeconds(2));
        cloud(LocalTokens.access(localCloud, ALICE, "https://service.flow.microsoft.com/")).delete(flows + "/" + flow);
    }

    private List<String> runs(String flows, String flow) {
        return cloud(LocalTokens.access(localCloud, ALICE, "https://service.flow.microsoft.com/"))
                .get(flows + "/" + flow + "/runs").then().statusCode(200).extract().path("value.properties.startTime");
    }
}
