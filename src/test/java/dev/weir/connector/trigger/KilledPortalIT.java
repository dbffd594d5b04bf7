package dev.weir.connector.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;

/**
 * Whatever moment the portal dies at, in the midst of changes and of telling them, its subscribers hear of every change, and of
 * those of one record in their order.
 */
class KilledPortalIT {

    private static final int CHANGES = 1000;
    private static final int RECORDS = 20;
    private static final int WRITERS = 4;
    private static final int KILLS = 3;
    private static final String RESOURCE = "api://b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI portal = URI.create("http://localhost:" + Packaged.port());
    private HttpServer subscriber;
    private Packaged program;
    private volatile String token;
    private volatile boolean running;
    private volatile int deaths;

    @TempDir
    Path directory;

    @BeforeEach
    void listen() throws IOException {
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
                "WEIR_WEBHOOKS_LOCAL_HOSTS", "127.0.0.1:" + subscriber.getAddress().getPort(), "WEIR_API_RATE", "100000",
                // Soon after a restart what was on its way is sent again.
                "WEIR_WEBHOOKS_TIMEOUT", "2s"));
        program.awaitReady(portal.resolve("/q/health/ready"));
        token = LocalTokens.access(URI.create("http://127.0.0.1:" + Packaged.port()), "bob@contoso.example", RESOURCE);
        running = true;
    }

    private void killAndStart() {
        running = false;
        deaths++;
        program.kill();
        start();
    }

    @Test
    void killed_atAnyMomentOfManyChanges_losesNoEventAndKeepsOrder() throws Exception {
        start();
        assertThat(send("POST", "/api/v1/-/hooks/customers/changed",
                "{\"url\": \"http://127.0.0.1:" + subscriber.getAddress().getPort() + "/hook\"}").statusCode()).isEqualTo(201);
        List<String> keys = new ArrayList<>();
        for (int record = 0; record < RECORDS; record++) {
            keys.add(json.readTree(send("POST", "/api/v1/customers", named("Killed " + record)).body()).path("id").asText());
        }
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            written.add(writers.submit(() -> IntStream.range(0, CHANGES).filter(change -> change % RECORDS % WRITERS == own)
                    .forEach(change -> change(keys.get(change % RECORDS), change))));
        }
        for (int moment : new Random(4).ints(50, CHANGES - 50).distinct().limit(KILLS).sorted().toArray()) {
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> answered.get() >= moment);
            killAndStart();
        }
        for (Future<?> each : written) {
            each.get(3, TimeUnit.MINUTES);
        }
        writers.shutdown();

        Set<Integer> all = IntStream.range(0, CHANGES).boxed().collect(Collectors.toSet());
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(received.stream().map(KilledPortalIT::number)).containsAll(all));
        Map<String, List<Integer>> byRecord = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        received.stream().filter(event -> seen.add(event.path("eventId").asText())).forEach(event -> byRecord
                .computeIfAbsent(event.at("/record/id").asText(), unused -> new ArrayList<>()).add(number(event)));
        assertThat(byRecord).hasSize(RECORDS)
                .allSatisfy((key, numbers) -> assertThat(numbers).as(key).isSorted().doesNotHaveDuplicates());
    }

    /** Makes a change until it is answered. One that the portal made but died before answering is there already. */
    private void change(String key, int number) {
        await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).until(() -> {
            boolean ran = running;
            int died = deaths;
            try {
                int status = send("PATCH", "/api/v1/customers/" + key, named("Change " + number)).statusCode();
                assertThat(status).as("answer to %d", number).satisfiesAnyOf(answer -> assertThat(answer).isEqualTo(200),
                        answer -> assertThat(ran && running && died == deaths).isFalse());
                return status == 200;
            } catch (IOException killed) {
                return false;
            }
        });
        answered.incrementAndGet();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(portal.resolve(path)).timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static int number(JsonNode event) {
        return Integer.parseInt(event.at("/record/name").asText().replace("Change ", ""));
    }
}
