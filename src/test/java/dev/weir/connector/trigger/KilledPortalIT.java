package dev.weir.connector.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;
import io.restassured.http.ContentType;

/** Whatever moment the portal dies at, its subscribers hear of every change, and of those of one record in their order. */
class KilledPortalIT {

    private static final int CHANGES = 1000;
    private static final int RECORDS = 20;
    private static final int KILLS = 3;
    private static final String RESOURCE = "api://b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final URI portal = URI.create("http://localhost:" + Packaged.port());
    private HttpServer subscriber;
    private Packaged program;
    private String token;

    @TempDir
    Path directory;

    @BeforeEach
    void listen() throws IOException {
        ObjectMapper json = new ObjectMapper();
        subscriber = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        subscriber.setExecutor(Executors.newFixedThreadPool(4));
        subscriber.createContext("/", exchange -> {
            received.add(json.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        subscriber.start();
    }

    @AfterEach
    void stop() {
        subscriber.stop(0);
        if (program != null) {
            program.close();
        }
    }

    private void start() {
        program = Packaged.start(Packaged.demo(), directory, Map.of("QUARKUS_HTTP_PORT", Integer.toString(Packaged.port()),
                "WEIR_WEBHOOKS_LOCAL_HOSTS", "127.0.0.1:" + subscriber.getAddress().getPort(), "WEIR_API_RATE", "100000"));
        program.awaitReady(portal.resolve("/q/health/ready"));
        token = LocalTokens.access(URI.create("http://127.0.0.1:" + Packaged.port()), "bob@contoso.example", RESOURCE);
    }

    @Test
    void killed_atAnyChange_losesNoEventAndKeepsOrder() {
        start();
        given().baseUri(portal.toString()).auth().oauth2(token).contentType(ContentType.JSON)
                .body(Map.of("url", "http://127.0.0.1:" + subscriber.getAddress().getPort() + "/hook"))
                .post("/api/v1/-/hooks/customers/changed").then().statusCode(201);
        List<String> keys = new ArrayList<>();
        for (int record = 0; record < RECORDS; record++) {
            keys.add(given().baseUri(portal.toString()).auth().oauth2(token).contentType(ContentType.JSON)
                    .body(Map.of("name", "Killed " + record)).post("/api/v1/customers").then().statusCode(201).extract()
                    .path("id"));
        }
        Set<Integer> kills = new TreeSet<>();
        Random random = new Random(4);
        while (kills.size() < KILLS) {
            kills.add(random.nextInt(CHANGES - 100) + 50);
        }
        Set<Integer> answered = new HashSet<>();
        for (int change = 0; change < CHANGES; change++) {
            if (kills.contains(change)) {
                program.kill();
                start();
            }
            given().baseUri(portal.toString()).auth().oauth2(token).contentType(ContentType.JSON)
                    .body(Map.of("name", "Change " + change)).patch("/api/v1/customers/" + keys.get(change % RECORDS)).then()
                    .statusCode(200);
            answered.add(change);
        }

        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(numbers(received)).containsAll(answered));
        Map<String, List<Integer>> byRecord = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        received.stream().filter(event -> seen.add(event.path("eventId").asText())).forEach(event -> byRecord
                .computeIfAbsent(event.at("/record/id").asText(), unused -> new ArrayList<>()).add(number(event)));
        assertThat(byRecord).hasSize(RECORDS)
                .allSatisfy((key, numbers) -> assertThat(numbers).as(key).isSorted().doesNotHaveDuplicates());
    }

    private static Set<Integer> numbers(List<JsonNode> events) {
        Set<Integer> numbers = new HashSet<>();
        events.forEach(event -> numbers.add(number(event)));
        return numbers;
    }

    private static int number(JsonNode event) {
        return Integer.parseInt(event.at("/record/name").asText().replace("Change ", ""));
    }
}
