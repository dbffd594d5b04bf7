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

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.Members;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Deployments;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class ComingAboardBrowserTest {

    private static final String VICTOR = "victor@northwind.example";
    private static final String POWER_AUTOMATE = "/panel/api/tenants/northwind.example/power-automate";

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

    @Inject
    ActingConsents consents;

    @Inject
    AboardSetups setups;

    @Inject
    Deployments deployments;

    @Inject
    Members members;

    @Inject
    AuditTrail trail;

    @BeforeEach
    @AfterEach
    void beUnknown() {
        customers.put(People.NORTHWIND, "Northwind", CustomerState.LEFT);
        scope.acrossTenants(() -> Customer.delete("tenantId", People.NORTHWIND));
        setups.forget(People.NORTHWIND);
        RestAssured.given().baseUri(localCloud.toString()).queryParam("granted", false)
                .put("/panel/api/tenants/" + People.NORTHWIND + "/consents/" + LocalCloud.CLIENT).then().statusCode(204);
        LocalCloud.call("DELETE", POWER_AUTOMATE, null);
    }

    @Test
    @Tag("browser")
    void newTenant_inUnderTwoMinutes_hasARunningFlow() {
        LocalCloud.call("POST", POWER_AUTOMATE, null);
        Instant begun = Instant.now();
        Page page = browsing.signedIn(VICTOR, "/home");
        Browsing.checkAccessible(page);
        click(page, AriaRole.LINK, "Give consent for your organisation");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(VICTOR))).click();
        page.waitForURL(Pattern.compile(".*/coming-aboard/environment"));
        Browsing.checkAccessible(page);
        page.getByLabel("Name of your organisation").fill("Northwind Traders");
        assertThat(page.getByLabel("Production").isChecked()).isTrue();
        click(page, AriaRole.BUTTON, "Continue");
        Browsing.checkAccessible(page);
        click(page, AriaRole.BUTTON, "Set up the connector");
        page.waitForURL(Pattern.compile(".*/coming-aboard/flows"));
        Browsing.checkAccessible(page);
        page.getByLabel("Daily digest of open work").check();
        assertThat(page.getByLabel("Send it to").inputValue()).isEqualTo(VICTOR);
        click(page, AriaRole.BUTTON, "Deploy and finish");
        page.waitForURL(Pattern.compile(".*/coming-aboard/done"));
        page.getByText("Daily digest of open work, Production: As wanted, On").waitFor();
        assertThat(page.locator("main").innerText()).contains("Northwind Traders is aboard", "Environment: Production",
                "The connector was asked for");
        Browsing.checkAccessible(page);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
        String production = environments.of(People.NORTHWIND).get(1).name();
        assertThat(flows.list(production)).anyMatch(flow -> flow.isOn() && flow.displayName().startsWith("Daily digest"));
    }

    @Test
    @Tag("browser")
    void newTenant_inKoreanOnAPhone_readsEveryStep() {
        Page page = browsing.signedIn(VICTOR, "/home", Viewing.USUAL.inKorean().inTheDark().onPhone());
        assertThat(page.locator("main").innerText()).contains("조직이 가입하는 방법");
        Browsing.checkAccessible(page);
        click(page, AriaRole.LINK, "조직을 대표하여 동의");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(VICTOR))).click();
        page.waitForURL(Pattern.compile(".*/coming-aboard/environment"));
        assertThat(page.locator("h1").innerText()).isEqualTo("환경 선택");
        Browsing.checkAccessible(page);
        click(page, AriaRole.BUTTON, "계속");
        assertThat(page.locator("h1").innerText()).isEqualTo("커넥터 설정");
        Browsing.checkAccessible(page);
        click(page, AriaRole.LINK, "이 단계 건너뛰기");
        assertThat(page.locator("h1").innerText()).isEqualTo("첫 흐름 선택");
        Browsing.checkAccessible(page);
        click(page, AriaRole.LINK, "이 단계 건너뛰기");
        assertThat(page.locator("main").innerText()).contains("아직 커넥터를 설치하지 않았습니다",
                "아직 배포된 흐름이 없습니다");
        Browsing.checkAccessible(page);
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
        var declined = refused(victor, "&error=consent_required&error_description=AADSTS65004%3A+declined");
        assertThat(declined.body()).contains("Consent was not given", "was declined", "/coming-aboard", "AADSTS65004");
        var missing = refused(victor, "&error=access_denied&error_description=AADSTS90094%3A+admin");
        assertThat(missing.body()).contains("Only an administrator", "/sign-in?prompt=select_account");
        var registration = refused(victor, "&error=invalid_request&error_description=AADSTS50011%3A+redirect");
        assertThat(registration.body()).contains("is not registered").doesNotContain("open this link");
        assertThat(customers.find(People.NORTHWIND)).isEmpty();
    }

    private static PortalClient.Answer refused(PortalClient client, String error) {
        String state = client.get("/coming-aboard/consent").location().getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        return client.get("/coming-aboard/return?admin_consent=True&state=" + state + error);
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
    void leave_handingEverythingOver_closesTheDoorAndEndsSessions() {
        PortalClient victor = aboard();
        PortalClient second = PortalClient.signedIn(VICTOR);
        assertThat(second.get("/admin").status()).isEqualTo(200);
        var left = victor.follow(victor.submit("/admin/leave", "/admin/leave",
                Map.of("flows", "keep", "data", "keep", "sure", "yes")));
        assertThat(left.body()).contains("Your organisation has left");
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.LEFT);
        assertThat(consents.find(People.NORTHWIND)).isEmpty();
        assertThat(second.get("/coming-aboard").status()).isEqualTo(302);
        assertThat(environments.of(People.NORTHWIND)).anySatisfy(environment -> assertThat(flows.list(environment.name()))
                .anyMatch(CloudFlow::isOn));
        assertThat(setups.find(People.NORTHWIND)).isPresent();

        PortalClient back = PortalClient.signedIn(VICTOR);
        assertThat(back.follow(back.get("/coming-aboard/check")).body()).contains("Choose an environment");
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.TRIAL);
    }

    @Test
    void leave_removingAndDeletingEverything_leavesTheTrailOnly() {
        PortalClient victor = aboard();
        victor.submit("/admin/consent", "/admin/consent/give", Map.of());
        assertThat(consents.find(People.NORTHWIND)).isPresent();
        assertThat(members.of(People.NORTHWIND, 0, 10)).isNotEmpty();
        victor.submit("/admin/leave", "/admin/leave", Map.of("flows", "remove", "data", "delete", "sure", "yes"));
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.LEFT);
        assertThat(environments.of(People.NORTHWIND)).allSatisfy(environment -> assertThat(flows.list(environment.name()))
                .noneMatch(flow -> flow.displayName().startsWith("Daily digest")));
        assertThat(deployments.of(People.NORTHWIND)).isEmpty();
        assertThat(consents.find(People.NORTHWIND)).isEmpty();
        assertThat(setups.find(People.NORTHWIND)).isEmpty();
        assertThat(members.of(People.NORTHWIND, 0, 10)).isEmpty();
        assertThat(trail.newestOf(People.NORTHWIND, 0, 5)).extracting(entry -> entry.action).contains("customer.leave");
    }

    /** Comes aboard through the pages, with a connector and a flow. */
    private static PortalClient aboard() {
        LocalCloud.call("POST", POWER_AUTOMATE, null);
        RestAssured.given().baseUri(LocalCloud.url().toString()).queryParam("granted", true)
                .put("/panel/api/tenants/" + People.NORTHWIND + "/consents/" + LocalCloud.CLIENT);
        PortalClient victor = PortalClient.signedIn(VICTOR);
        assertThat(victor.follow(victor.get("/coming-aboard/check")).body()).contains("Choose an environment");
        String production = victor.get("/coming-aboard/environment").body()
                .replaceFirst("(?s).*value=\"([^\"]+)\" required checked.*", "$1");
        assertThat(victor.submit("/coming-aboard/environment", "/coming-aboard/environment",
                Map.of("environment", production, "name", "Northwind")).location().getPath())
                .isEqualTo("/coming-aboard/connector");
        assertThat(victor.submit("/coming-aboard/connector", "/coming-aboard/connector", Map.of()).location().getPath())
                .isEqualTo("/coming-aboard/flows");
        PortalClient.Answer deployed = victor.submit("/coming-aboard/flows", "/coming-aboard/flows",
                Map.of("flow", "daily-digest", "daily-digest.p_recipient", VICTOR));
        assertThat(deployed.location().getPath()).isEqualTo("/coming-aboard/done");
        assertThat(victor.settled(deployed).body()).contains("Daily digest of open work</a>, Production: As wanted, On");
        return victor;
    }

    @Test
    void back_afterLeaving_isForAdministratorsOnly() {
        customers.put(People.NORTHWIND, "Northwind", CustomerState.LEFT);
        customers.put(People.CONTOSO, "Contoso Facilities", CustomerState.LEFT);
        try {
            PortalClient bob = PortalClient.signedIn("bob@contoso.example");
            assertThat(bob.get("/coming-aboard/check").body()).contains("Only an administrator");
            assertThat(customers.find(People.CONTOSO).orElseThrow().state).isEqualTo(CustomerState.LEFT);
        } finally {
            customers.put(People.CONTOSO, "Contoso Facilities", CustomerState.ACTIVE);
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }
}
