package dev.weir;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.identity.Refusal;
import dev.weir.localcloud.bap.Environments;
import dev.weir.marketplace.drive.DriveSetup;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.PortalClient.Answer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Brings two tenants of their own into states in which every page has something to show, and leads people to those pages. */
@ApplicationScoped
class SampleStates {

    private static final String CUSTOMER = "f1ee0000-0000-4000-8000-000000001990";
    private static final String ADMIN = "admin@t1990.fleet.example";
    private static final String DRIVERS = "f1ee0000-0000-4000-8000-000000001991";
    private static final String DRIVER = "admin@t1991.fleet.example";
    private static final String USER = "alice@contoso.example";
    private static final String OPERATOR = "olivia@fieldline.example";

    private static final String FLOW = """
            {"properties": {"displayName": "Seen running", "state": "Started", "definition": {"contentVersion": "1.0.0.0",
              "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object"}}}},
              "actions": {"Compose": {"type": "Compose", "inputs": "hello"}}}}}""";

    private final Customers customers;
    private final Environments environments;
    private final DriveSetup drives;
    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String api;

    private String subscription;
    private String rollout;
    private String imported;
    private String runs;

    SampleStates(Customers customers, Environments environments, DriveSetup drives) {
        this.customers = customers;
        this.environments = environments;
        this.drives = drives;
    }

    void prepare() {
        customers.put(CUSTOMER, "Accessible Ltd", CustomerState.ACTIVE);
        PortalClient admin = PortalClient.signedIn(ADMIN);
        subscribe(admin);
        admin.submit("/coming-aboard/environment", "/coming-aboard/environment",
                Map.of("environment", production(), "name", "Accessible Ltd"));
        deploy(admin);
        run(admin);
        deliver();
        PortalClient operator = PortalClient.signedIn(OPERATOR);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/operator/subscriptions").body()
                        .contains("/operator/subscriptions/" + subscription));
        rollout = created(
                operator.submit("/operator/rollouts", "/operator/rollouts", Map.of("template", "daily-digest", "rings",
                        "100", "concurrency", "1", "tolerance", "0", "startsAt", "2100-01-01T00:00", "excluded", "")));
        imported = imported(operator);
        PortalClient.signedIn(DRIVER).submit("/test-drive", "/test-drive", Map.of("company", "Driving Ltd"));
    }

    void restore() {
        PortalClient.signedIn(OPERATOR).submit(rollout, rollout + "/abort", Map.of());
        drives.forget(DRIVERS);
        customers.change(CUSTOMER, CustomerState.LEFT);
    }

    /** Who walks, by the name they sign in with ("" for nobody), and where they begin. */
    Map<String, List<String>> walks() {
        Map<String, List<String>> walks = new LinkedHashMap<>();
        walks.put("", List.of("/", "/signed-out", "/sign-in/refused/" + Refusal.PERSONAL_ACCOUNT.path(),
                "/sign-in/refused/" + Refusal.REGISTRATION.path(), "/sign-in/refused/" + Refusal.STATE.path()));
        walks.put("victor@northwind.example",
                List.of("/coming-aboard", "/coming-aboard/return?admin_consent=True&state=guessed",
                        "/coming-aboard/check", "/test-drive", "/test-drive/over", "/test-drive/trial", "/marketplace/landing",
                        "/marketplace/landing?token=nonsense"));
        walks.put("bob@contoso.example",
                List.of("/home", "/flows", "/licences", "/admin", "/records/none", "/nowhere", "/test/failing"));
        String order = workOrder();
        walks.put(USER, List.of("/home", order, order + "/delete", order + "/actions/estimate", "/templates/microsoft",
                "/templates/approve-over-budget/try", "/flows", "/approvals", "/flows/run",
                "/records/work-orders?q=nothing-like-it",
                "/flows/new?template=ask-for-approval", "/flows/new?template=approve-over-budget",
                "/flows/new?template=ask-for-approval&answered=true&p.outcomeTo=nobody",
                "/flows/new?template=ask-for-approval&answered=true&p.outcomeTo=someone@contoso.example"));
        walks.put(ADMIN,
                List.of("/home", "/records/work-orders", "/admin", "/flows/mine?environment=" + production(),
                        "/coming-aboard/connector", "/coming-aboard/flows", "/coming-aboard/done",
                        runs.replace("/flows/runs/", "/flows/mine/") + "/run",
                        "/admin/deployments/plan?template=daily-digest&environment=" + production(), "/admin/subscription",
                        landing(), runs, "/marketplace/no-seat",
                        "/marketplace/suspended"));
        walks.put(OPERATOR, List.of("/operator", rollout, imported));
        walks.put(DRIVER, List.of("/test-drive", "/records"));
        return walks;
    }

    private String production() {
        return environments.of(CUSTOMER).get(1).name();
    }

    private void subscribe(PortalClient admin) {
        subscription = marketplace.buy(ADMIN, "team", 7);
        created(admin.submit("/coming-aboard", "/marketplace/landing", Map.of("token", marketplace.token(subscription, false),
                "organisation", "Accessible Ltd", "contact", "Admin 1990", "mail", ADMIN)));
    }

    private String landing() {
        return "/marketplace/landing?token="
                + URLEncoder.encode(marketplace.token(subscription, false), StandardCharsets.UTF_8);
    }

    private void deploy(PortalClient admin) {
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + production();
        created(admin.submit(plan, "/admin/deployments", Map.of("environment", production(), "template", "daily-digest",
                "p_recipient", "office@accessible.example")));
    }

    private void run(PortalClient admin) {
        String token = LocalCloud.accessToken(ADMIN, "https://service.flow.microsoft.com/");
        String home = "/providers/Microsoft.ProcessSimple/environments/Default-" + CUSTOMER + "/flows";
        String flow = as(token).baseUri(localCloud.toString()).body(FLOW).post(home + "?api-version=2016-11-01").then()
                .statusCode(201).extract().path("name");
        as(token).baseUri(localCloud.toString()).post(home + "/" + flow + "/triggers/manual/run?api-version=2016-11-01").then()
                .statusCode(200);
        runs = "/flows/runs/Default-" + CUSTOMER + "/" + flow;
        await().atMost(Duration.ofSeconds(20)).until(() -> admin.get(runs).body().contains("href=\"" + runs + "/"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private void deliver() {
        String token = LocalTokens.access(localCloud, ADMIN, api);
        as(token).body(Map.of("url", localCloud + "/test-receiver/states"))
                .post("/api/v1/-/hooks/customers/created").then().statusCode(201);
        as(token).body(Map.of("name", "Accessible customer"))
                .post("/api/v1/customers").then().statusCode(201);
    }

    /** What came of an upload that was refused: one that is taken would change the catalog. */
    private static String imported(PortalClient operator) {
        operator.get("/operator/catalog");
        String page = given().cookies(operator.cookies()).redirects().follow(false)
                .multiPart("_csrf", operator.cookies().get("weir-form"))
                .multiPart("file", "no.zip", "hello".getBytes(StandardCharsets.UTF_8)).post("/operator/catalog/import").then()
                .statusCode(303).extract().header("Location");
        return URI.create(page).getPath();
    }

    private static String workOrder() {
        return PortalClient.signedIn(USER).get("/records/work-orders").body()
                .replaceFirst("(?s).*?href=\"(/records/work-orders/WO-\\d+)\".*", "$1");
    }

    private static String created(Answer answer) {
        if (!answer.isRedirect()) {
            throw new AssertionError(answer.address() + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.location().getPath();
    }
}
