package dev.weir.deployment.aboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class ComingAboardBrowserTest {

    private static final String VICTOR = "victor@northwind.example";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    Customers customers;

    @Inject
    TenantScope scope;

    @BeforeEach
    @AfterEach
    void beUnknown() {
        customers.put(People.NORTHWIND, "Northwind", CustomerState.LEFT);
        scope.acrossTenants(() -> Customer.delete("tenantId", People.NORTHWIND));
        RestAssured.given().baseUri(localCloud.toString()).queryParam("granted", false)
                .put("/panel/api/tenants/" + People.NORTHWIND + "/consents/" + LocalCloud.CLIENT).then().statusCode(204);
    }

    @Test
    @Tag("browser")
    void newTenant_inUnderTwoMinutes_hasARunningFlow() {
        Instant begun = Instant.now();
        Page page = browsing.signedIn(VICTOR, "/home");
        Browsing.checkAccessible(page);
        click(page, AriaRole.LINK, "Give consent for your organisation");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(VICTOR))).click();
        page.waitForURL(Pattern.compile(".*/coming-aboard/done"));
        Browsing.checkAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Deploy: .*"))).first().click();
        Browsing.checkAccessible(page);
        page.getByLabel("Flow", new Page.GetByLabelOptions().setExact(true)).selectOption("daily-digest");
        page.getByLabel("Production").check();
        click(page, AriaRole.BUTTON, "Look before deploying");
        Browsing.checkAccessible(page);
        page.getByLabel("Send it to").fill("office@northwind.example");
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deploy").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/admin/deployments/[0-9a-f-]{36}"));
        page.getByText("As wanted, On").waitFor();
        Browsing.checkAccessible(page);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
        String production = environments.of(People.NORTHWIND).get(1).name();
        assertThat(flows.list(production)).hasSize(1).allMatch(CloudFlow::isOn);
        page.navigate("/coming-aboard/done");
        assertThat(page.locator("main").innerText()).contains("1 flows are deployed");
    }

    @Test
    void answer_ofAnotherVisit_isNotUsed() {
        PortalClient victor = PortalClient.signedIn(VICTOR);
        var answer = victor.get("/coming-aboard/return?admin_consent=True&tenant=" + People.NORTHWIND + "&state=guessed");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("does not belong to your visit");
        assertThat(customers.find(People.NORTHWIND)).isEmpty();
    }

    @Test
    void answer_refusal_isExplainedWithALinkForTheAdmin() {
        PortalClient victor = PortalClient.signedIn(VICTOR);
        URI asked = victor.get("/coming-aboard/consent").location();
        String state = asked.getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        var answer = victor.get("/coming-aboard/return?admin_consent=True&error=consent_required&state=" + state);
        assertThat(answer.body()).contains("Consent was not given").contains("/coming-aboard");
        assertThat(customers.find(People.NORTHWIND)).isEmpty();
    }

    @Test
    void answer_claimsConsentThatWasNotGiven_isNotBelieved() {
        PortalClient victor = PortalClient.signedIn(VICTOR);
        String state = victor.get("/coming-aboard/consent").location().getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        var answer = victor.follow(victor.get("/coming-aboard/return?admin_consent=True&tenant=" + People.CONTOSO + "&state="
                + state));
        assertThat(answer.body()).contains("Consent has not arrived yet");
        assertThat(customers.find(People.NORTHWIND)).isEmpty();
    }

    @Test
    void leave_keepingFlows_closesTheDoor() {
        RestAssured.given().baseUri(localCloud.toString()).queryParam("granted", true)
                .put("/panel/api/tenants/" + People.NORTHWIND + "/consents/" + LocalCloud.CLIENT);
        PortalClient victor = PortalClient.signedIn(VICTOR);
        assertThat(victor.follow(victor.get("/coming-aboard/check")).body()).contains("is aboard");
        victor.submit("/admin/leave", "/admin/leave", Map.of("flows", "keep", "sure", "yes"));
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.LEFT);
        assertThat(victor.get("/admin").status()).isNotEqualTo(200);
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }
}
