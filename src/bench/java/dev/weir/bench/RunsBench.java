package dev.weir.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.People;
import io.restassured.specification.RequestSpecification;

/** A thousand runs that wait at once in the packaged demo: how long they take to begin and to end, and what they hold. */
class RunsBench {

    private static final int RUNS = 1_000;
    private static final int CLIENTS = 8;
    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/Default-" + People.CONTOSO;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final String FLOW = """
            {"properties": {"displayName": "Waits", "state": "Started", "connectionReferences": {}, "definition": {
              "contentVersion": "1.0.0.0", "parameters": {},
              "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object", "properties": {}}}}},
              "actions": {
                "Before": {"type": "Compose", "inputs": "@concat('a', 'b')", "runAfter": {}},
                "Pause": {"type": "Wait", "inputs": {"interval": {"count": 5, "unit": "Hour"}}, "runAfter": {"Before": ["Succeeded"]}},
                "After": {"type": "Compose", "inputs": "@outputs('Before')", "runAfter": {"Pause": ["Succeeded"]}}}}}}""";

    private final URI cloud = URI.create("http://127.0.0.1:" + Packaged.port());
    private String token;

    @TempDir
    Path directory;

    private RequestSpecification service() {
        return given().baseUri(cloud.toString()).auth().oauth2(token).queryParam("api-version", "2016-11-01")
                .contentType("application/json");
    }

    @Test
    void runs_waitingAtOnce() throws Exception {
        try (Packaged demo = Packaged.startDemo(directory)) {
            token = LocalTokens.access(cloud, "alice@contoso.example", "https://service.flow.microsoft.com/");
            String flow = service().body(FLOW).post(HOME + "/flows").then().statusCode(201).extract().path("name");
            press(flow, 50);
            awaitWaiting(flow, 50);
            long heapBefore = heapKilobytes(demo.pid());
            long begun = System.nanoTime();
            press(flow, RUNS);
            awaitWaiting(flow, RUNS + 50);
            double startSeconds = (System.nanoTime() - begun) / 1e9;
            long heapAfter = heapKilobytes(demo.pid());
            long woken = System.nanoTime();
            given().baseUri(cloud.toString()).redirects().follow(false).formParam("tenant", People.CONTOSO).formParam("hours", 6)
                    .post("/desk/clock").then().statusCode(303);
            await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> count(flow, "Succeeded") == RUNS + 50);
            double endSeconds = (System.nanoTime() - woken) / 1e9;
            new Report("flow-runs", "runs at once", "begun per second", "ended per second", "heap per waiting run, KB")
                    .row(RUNS, RUNS / startSeconds, (RUNS + 50) / endSeconds, Math.max(0, heapAfter - heapBefore) / (double) RUNS)
                    .write();
            assertThat(count(flow, "Running")).isZero();
        }
    }

    private void press(String flow, int times) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int time = 0; time < times; time++) {
            Callable<Integer> call = () -> service().body("{}").post("/apim/logicflows/" + flow + "/triggers/manual/run").then()
                    .statusCode(202).extract().statusCode();
            clients.submit(call);
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    }

    /** A run waits once its action before the pause is through. */
    private void awaitWaiting(String flow, int runs) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> count(flow, "Running") == runs);
    }

    private int count(String flow, String status) {
        int count = 0;
        String next = null;
        do {
            var answer = (next == null
                    ? service().queryParam("$filter", "status eq '" + status + "'").get(HOME + "/flows/" + flow + "/runs")
                    : given().auth().oauth2(token).urlEncodingEnabled(false).get(next)).then().statusCode(200).extract().jsonPath();
            count += answer.getList("value").size();
            next = answer.getString("nextLink");
        } while (next != null);
        return count;
    }

    /** What the program's heap holds after everything was collected that can be. */
    private static long heapKilobytes(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : 0;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process jcmd = new ProcessBuilder(Path.of(java).resolveSibling("jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
