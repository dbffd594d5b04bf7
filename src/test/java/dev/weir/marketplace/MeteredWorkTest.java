package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.MeteringClient;
import dev.weir.microsoft.fulfilment.PublisherConfig;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** From what somebody does in the product to the marketplace's bill. */
@QuarkusTest
class MeteredWorkTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001907";
    private static final String ADMIN = "admin@t1907.fleet.example";

    @Inject
    FulfilmentSetup setup;

    @Inject
    UsageMeter meter;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Customers customers;

    @Inject
    MeteringClient metering;

    @Inject
    PublisherConfig publisher;

    @Inject
    MarketplaceConfig config;

    @Inject
    TenantScope scope;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();
    private String subscription;
    private String token;

    @BeforeEach
    void buy() {
        customers.put(TENANT, "Fleet 1907", CustomerState.ACTIVE);
        subscription = marketplace.buy(ADMIN, "enterprise", null);
        setup.activate(subscription, "enterprise");
        token = LocalTokens.access(localCloud, ADMIN, resource);
    }

    @AfterEach
    void mend() {
        marketplace.noFaults();
        setup.forget(TENANT);
    }

    @Test
    void work_reportedOnlyAfterAnOutageOf23Hours_isBilledOnceInItsHour() {
        Instant longAgo = Instant.now().minus(23, ChronoUnit.HOURS);
        QuarkusMock.installMockForInstance(new UsageMeter(subscriptions, config, scope, clockAt(longAgo)), meter);
        work();
        UsageReporting meanwhile = reportingAt(longAgo.plus(2, ChronoUnit.HOURS));
        marketplace.fault("error", 0);
        for (int hour = 0; hour < 3; hour++) {
            assertThatThrownBy(meanwhile::run).isInstanceOf(FulfilmentException.class);
        }
        assertThat(scope.acrossTenants(() -> UsageReport.of(subscription))).hasSize(2)
                .allMatch(report -> report.state == UsageReport.State.WAITING);

        marketplace.noFaults();
        UsageReporting now = reportingAt(Instant.now());
        now.run();
        now.run();

        assertThat(billed()).isEqualTo(Map.of("flow-runs", 3, "actions", 2));
        assertThat(setup.usage(subscription)).allSatisfy(event -> assertThat(event.get("effectiveStartTime").toString())
                .startsWith(longAgo.truncatedTo(ChronoUnit.HOURS).toString().replace("Z", "")));
    }

    @Test
    void work_hourIsOver_isReportedByThatHour() {
        work();
        reportingAt(Instant.now()).run();
        assertThat(billed()).isEmpty();

        UsageReporting later = reportingAt(Instant.now().plus(1, ChronoUnit.HOURS).plus(config.usageDelay()));
        later.run();
        later.run();

        assertThat(billed()).isEqualTo(Map.of("flow-runs", 3, "actions", 2));
    }

    @Test
    void action_underWay_isCountedAlreadySoThatACrashCannotMakeItFree() {
        String order = order();
        fault("functions", "slow", 1);

        CompletableFuture<Integer> action = CompletableFuture.supplyAsync(() -> estimate(order, 10));
        await().atMost(Duration.ofSeconds(10)).until(() -> entries().size() == 1);
        boolean wasUnderWay = !action.isDone();

        assertThat(action.join()).isEqualTo(200);
        assertThat(wasUnderWay).isTrue();
        assertThat(entries()).hasSize(1);
    }

    /** Three changes that a flow is told of, two actions, and two more that come to nothing. */
    private void work() {
        String customer = customer();
        String hook = as().body(Map.of("url", localCloud + "/test-receiver/" + UUID.randomUUID()))
                .post("/api/v1/-/hooks/customers/changed").then().statusCode(201).extract().header("Location");
        for (int i = 0; i < 3; i++) {
            as().body(Map.of("name", "Changed " + i)).patch("/api/v1/customers/" + customer).then().statusCode(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> entries().size() == 3);
        given().delete(URI.create(hook).getPath()).then().statusCode(204);
        String order = order();
        assertThat(estimate(order, 10)).isEqualTo(200);
        assertThat(estimate(order, 20)).isEqualTo(200);
        assertThat(estimate(order, -1)).isEqualTo(422);
        fault("functions", "error", 1);
        assertThat(estimate(order, 30)).isEqualTo(502);
        assertThat(entries()).hasSize(5);
    }

    private String customer() {
        return as().body(Map.of("name", "Metered")).post("/api/v1/customers").then().statusCode(201).extract().path("id");
    }

    private String order() {
        return as().body(Map.of("summary", "Metered", "customer", customer())).post("/api/v1/work-orders").then()
                .statusCode(201).extract().path("id");
    }

    private int estimate(String order, int kilometres) {
        return as().body(Map.of("travelKilometres", kilometres)).post("/api/v1/work-orders/" + order + "/estimate")
                .statusCode();
    }

    private RequestSpecification as() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private void fault(String service, String kind, int times) {
        given().contentType(ContentType.JSON).body(Map.of("service", service, "kind", kind, "times", times, "seconds", 2))
                .post(localCloud + "/panel/api/faults").then().statusCode(204);
    }

    private UsageReporting reportingAt(Instant time) {
        return new UsageReporting(metering, publisher, config, scope, clockAt(time));
    }

    private static Clock clockAt(Instant time) {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), time));
    }

    private List<UsageEntry> entries() {
        return scope.acrossTenants(() -> UsageEntry.list("subscriptionId", subscription));
    }

    /** What the marketplace bills, by its own account. */
    private Map<String, Integer> billed() {
        Map<String, Integer> billed = new TreeMap<>();
        setup.usage(subscription).forEach(event -> billed.merge(event.get("dimension").toString(),
                new BigDecimal(event.get("quantity").toString()).intValueExact(), Integer::sum));
        return billed;
    }
}
