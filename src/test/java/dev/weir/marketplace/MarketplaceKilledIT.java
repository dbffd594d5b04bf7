package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;

/** {@code kill -9} in the middle: nothing is lost, and nothing happens twice. */
class MarketplaceKilledIT {

    private static final String LOCAL_CLOUD = "http://127.0.0.1:" + Packaged.port();
    private static final int SUBSCRIPTIONS = 15;

    @TempDir
    Path directory;

    private final LocalMarketplace marketplace = LocalMarketplace.at(LOCAL_CLOUD);

    @Test
    void webhook_killedWhileAnnouncementsArrive_followsAllOfThemOnce() throws SQLException {
        List<String> ids = new ArrayList<>();
        Packaged first = Packaged.startDemo(directory);
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            ids.add(active("team", 5));
        }
        ids.forEach(id -> marketplace.happen(id, Map.of("action", "ChangeQuantity", "quantity", 9, "times", 20)));
        await().until(() -> number("select count(*) from marketplace_event") > 2);
        first.kill();

        Packaged second = Packaged.startDemo(directory);
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> marketplace.waitingWebhooks() == 0
                    && number("select count(*) from marketplace_event where state = 'RECEIVED'") == 0);
            assertThat(number("select count(*) from marketplace_event")).isEqualTo(SUBSCRIPTIONS);
            for (String id : ids) {
                assertThat(marketplace.subscription(id).getInt("quantity")).isEqualTo(9);
                assertThat(number("select quantity from subscription where id = '" + id + "'")).isEqualTo(9);
                assertThat(number("select count(*) from subscription_change where subscription_id = '" + id
                        + "' and what like '%→ 9%'")).isLessThanOrEqualTo(1);
            }
        } finally {
            second.close();
        }
    }

    @Test
    void activation_killedWhileConfirming_isFinished() {
        Packaged first = Packaged.startDemo(directory);
        String id = marketplace.buy("alice@contoso.example", "team", 5);
        String page = "/marketplace/landing?token="
                + URLEncoder.encode(marketplace.token(id, false), StandardCharsets.UTF_8);
        PortalClient alice = PortalClient.at(URI.create("http://localhost:" + Packaged.port()));
        alice.signIn("alice@contoso.example", page);
        // The confirmation waits for the marketplace when the process dies.
        given().contentType("application/json").body(Map.of("service", "fulfilment", "kind", "slow", "match", "activate",
                "times", 1, "seconds", 8)).post(LOCAL_CLOUD + "/panel/api/faults").then().statusCode(204);
        CompletableFuture.runAsync(() -> alice.submit(page, "/marketplace/landing", Map.of()));
        await().atMost(Duration.ofSeconds(30)).until(
                () -> number("select count(*) from subscription where activation_asked is not null") == 1);
        first.kill();
        assertThat(number("select count(*) from subscription where state = 'ACTIVE'")).isZero();

        Packaged second = Packaged.startDemo(directory);
        try {
            await().atMost(Duration.ofMinutes(1)).until(
                    () -> number("select count(*) from subscription where id = '" + id + "' and state = 'ACTIVE'") == 1);
            assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("Subscribed");
        } finally {
            second.close();
        }
    }

    @Test
    void metering_killedWhileReporting_billsEverythingOnce() throws SQLException {
        Packaged first = Packaged.startDemo(directory);
        List<String> ids = new ArrayList<>();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 10; i++) {
            String id = active("enterprise", null);
            ids.add(id);
            for (int ago = 1; ago <= 20; ago++) {
                run("insert into usage_entry (entry_key, subscription_id, plan_id, dimension, hour_start, quantity) values ('"
                        + id + ago + "', '" + id + "', 'enterprise', 'flow-runs', '"
                        + hour.minus(ago, ChronoUnit.HOURS) + "', 2)");
            }
        }
        report();
        await().atMost(Duration.ofMinutes(1)).until(() -> number("select count(*) from usage_report") > 0);
        first.kill();

        Packaged second = Packaged.startDemo(directory);
        try {
            report();
            await().atMost(Duration.ofMinutes(2)).until(
                    () -> number("select count(*) from usage_report where state = 'ACCEPTED'") == 200);
            for (String id : ids) {
                assertThat(billed(id)).isEqualByComparingTo(BigDecimal.valueOf(40));
            }
        } finally {
            second.close();
        }
    }

    private void report() throws SQLException {
        run("update scheduled_tasks set execution_time = current_timestamp where task_name = 'marketplace-usage' "
                + "and picked = false");
    }

    /** Bought and activated at the marketplace, and known to the portal by the announcement of a renewal. */
    private String active(String plan, Integer quantity) {
        String id = marketplace.buy("alice@contoso.example", plan, quantity);
        given().header("Authorization", "Bearer " + publisher()).contentType("application/json")
                .body(Map.of("planId", plan))
                .post(LOCAL_CLOUD + "/api/saas/subscriptions/" + id + "/activate?api-version=2018-08-31").then()
                .statusCode(200);
        return id;
    }

    private static BigDecimal billed(String id) {
        List<Map<String, Object>> events = given().header("Authorization", "Bearer " + publisher())
                .get(LOCAL_CLOUD + "/api/usageEvents?api-version=2018-08-31").jsonPath().getList("$");
        return events.stream().filter(event -> id.equals(event.get("resourceId")))
                .map(event -> new BigDecimal(event.get("quantity").toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String publisher() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11")
                .formParam("client_secret", "local-cloud-only-secret-which-protects-nothing")
                .formParam("scope", "20e940b3-4c77-4b0b-9a53-9e16a1b010a7/.default")
                .post(LOCAL_CLOUD + "/" + People.FIELDLINE + "/oauth2/v2.0/token").then().statusCode(200).extract()
                .path("access_token");
    }

    private int number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("weir-data/portal") + ";AUTO_SERVER=TRUE", "",
                "");
    }
}
