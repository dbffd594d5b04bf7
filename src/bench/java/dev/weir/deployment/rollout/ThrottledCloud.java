package dev.weir.deployment.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * As much of Microsoft's cloud as an upgrade needs, answering so many calls in a second and not one more: whoever calls faster
 * waits. It keeps one flow for each organisation and costs next to nothing, so that what is measured is the portal.
 */
public class ThrottledCloud implements QuarkusTestResourceLifecycleManager {

    static final int RATE = Integer.getInteger("weir.bench.calls-per-second", 400);
    private static volatile ThrottledCloud current;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> changed = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong nextFree = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(128);
    private HttpServer server;
    private volatile String shipped = "{}";
    private volatile String references = "[]";

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        current = this;
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("weir.microsoft.login-url", url, "weir.microsoft.flow-url", url, "weir.microsoft.power-apps-url", url,
                "weir.microsoft.business-app-platform-url", url, "quarkus.datasource.jdbc.url",
                "jdbc:h2:file:./target/bench/rollout-" + System.nanoTime());
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    static ThrottledCloud current() {
        return current;
    }

    String address(String organization) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + organization;
    }

    /** What every organisation has: the flow's client data, and the plugged connection references as JSON. */
    void hold(String clientData, String plugged) {
        shipped = clientData;
        references = plugged;
    }

    long calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        calls.incrementAndGet();
        waitForTurn();
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PATCH")) {
            JsonNode row = json.readTree(sent);
            changed.put(organization(path), row.path("clientdata").asText().intern());
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] answer = body(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private String body(String path) throws JsonProcessingException {
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"access\",\"refresh_token\":\"refresh\",\"expires_in\":3600}";
        }
        if (path.endsWith("/triggers")) {
            return "{\"value\":[{\"name\":\"manual\",\"properties\":{\"state\":\"Enabled\"}}]}";
        }
        if (path.endsWith("/solutions")) {
            return "{\"value\":[{\"uniquename\":\"FieldlineFlows\"}]}";
        }
        if (path.endsWith("/connectionreferences")) {
            return "{\"value\":" + references + "}";
        }
        if (path.contains("/workflows(")) {
            String id = path.replaceFirst(".*\\(([0-9a-f-]+)\\).*", "$1");
            return json.createObjectNode().put("workflowid", id).put("name", "Flow").put("statecode", 1)
                    .put("clientdata", changed.getOrDefault(organization(path), shipped)).put("@odata.etag", "W/\"1\"")
                    .put("_modifiedby_value", "").toString();
        }
        return "{}";
    }

    private static String organization(String path) {
        return path.split("/", 3)[1];
    }

    /** The next free place in the row. */
    private void waitForTurn() {
        long gap = TimeUnit.SECONDS.toNanos(1) / RATE;
        long turn = nextFree.updateAndGet(free -> Math.max(free, System.nanoTime()) + gap);
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, turn - System.nanoTime()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
