package dev.weir.connector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import dev.weir.bench.Report;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;
import io.restassured.http.ContentType;

/** Deliveries per second and their delay at 50, 500 and 5,000 subscriptions to the same event; growth should stay linear. */
class DeliveryBench {

    private static final int CHANGES = 5;
    private static final String RESOURCE = "api://b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void deliveries_atGrowingNumberOfSubscriptions() throws Exception {
        HttpServer subscriber = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1000);
        subscriber.setExecutor(Executors.newFixedThreadPool(8));
        subscriber.createContext("/", exchange -> {
            JsonNode event = json.readTree(exchange.getRequestBody());
            delays.add(Duration.between(Instant.parse(event.path("at").asText()), Instant.now()).toMillis());
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        subscriber.start();
        String callback = "http://127.0.0.1:" + subscriber.getAddress().getPort();
        Map<String, String> environment = Map.of("QUARKUS_HTTP_PORT", Integer.toString(Packaged.port()),
                "WEIR_WEBHOOKS_LOCAL_HOSTS", callback.substring("http://".length()), "WEIR_API_RATE", "1000000");
        URI portal = URI.create("http://localhost:" + Packaged.port());
        Report report = new Report("deliveries", "subscriptions", "deliveries", "per second", "p50 ms", "p99 ms");
        try (Packaged demo = Packaged.start(Packaged.demo(), directory, environment)) {
            demo.awaitReady(portal.resolve("/q/health/ready"));
            String token = LocalTokens.access(URI.create("http://127.0.0.1:" + Packaged.port()), "bob@contoso.example", RESOURCE);
            int subscriptions = 0;
            for (int wanted : new int[] { 50, 500, 5000 }) {
                for (; subscriptions < wanted; subscriptions++) {
                    post(portal, token, "/api/v1/-/hooks/customers/created", Map.of("url", callback + "/" + subscriptions));
                }
                measure(portal, token, wanted, report);
            }
        } finally {
            subscriber.stop(0);
        }
        report.write();
    }

    private void measure(URI portal, String token, int subscriptions, Report report) {
        delays.clear();
        long start = System.nanoTime();
        for (int change = 0; change < CHANGES; change++) {
            post(portal, token, "/api/v1/customers", Map.of("name", "Benchmark " + change));
        }
        int all = CHANGES * subscriptions;
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50)).until(() -> delays.size() >= all);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> sorted = delays.stream().sorted().toList();
        report.row(subscriptions, all, all / seconds, sorted.get(all / 2), sorted.get(all * 99 / 100));
        assertThat(sorted).hasSizeGreaterThanOrEqualTo(all);
    }

    private static void post(URI portal, String token, String path, Map<String, ?> body) {
        given().baseUri(portal.toString()).auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path).then()
                .statusCode(201);
    }
}
