package dev.weir.localcloud.runtime.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** The ways flows start that no person and no connector of the ISV's is needed for. */
@QuarkusTest
class TriggerKindsTest {

    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/Default-" + People.HANBIT;
    private static final String COUNT = "{\"Told\": {\"type\": \"Compose\", \"inputs\": \"@triggerBody()\", \"runAfter\": {}}}";

    private static RequestSpecification cloud() {
        return given().baseUri(LocalCloud.url().toString())
                .header("Authorization",
                        "Bearer " + LocalCloud.accessToken("jimin@hanbit.example", "https://service.flow.microsoft.com/"))
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private static String flow(String trigger, String actions) {
        return cloud()
                .body("""
                        {"properties": {"displayName": "Starts by itself", "state": "Started", "connectionReferences": {
                          "shared_sharepointonline": {"connectionName": "s", "source": "Embedded", "id": "/providers/Microsoft.PowerApps/apis/shared_sharepointonline"}},
                          "definition": {"contentVersion": "1.0.0.0", "parameters": {}, "triggers": {"starts": %s}, "actions": %s}}}"""
                        .formatted(trigger, actions))
                .post(HOME + "/flows").then().statusCode(201).extract().path("name");
    }

    private static void delete(String flow) {
        cloud().delete(HOME + "/flows/" + flow).then().statusCode(200);
    }

    private static List<String> statuses(String flow) {
        return cloud().get(HOME + "/flows/" + flow + "/runs").then().statusCode(200).extract().path("value.properties.status");
    }

    private static void awaitStatuses(String flow, String... statuses) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(statuses(flow)).containsExactly(statuses));
    }

    private static String press(String flow, String body) {
        return cloud().body(body).post("/apim/logicflows/" + flow + "/triggers/starts/run").then().statusCode(202).extract()
                .header("x-ms-workflow-run-id");
    }

    @Test
    void http_polled_firesForEach200AndNotFor202() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            byte[] body = "{\"news\": true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(asked.incrementAndGet() == 2 ? 200 : 202, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        String flow = flow("""
                {"type": "Http", "recurrence": {"frequency": "Second", "interval": 1},
                 "inputs": {"method": "GET", "uri": "http://127.0.0.1:%d/news"}}""".formatted(service.getAddress().getPort()),
                COUNT);
        await().atMost(Duration.ofSeconds(30)).until(() -> asked.get() >= 4);
        awaitStatuses(flow, "Succeeded");
        delete(flow);
        service.stop(0);
    }

    @Test
    void httpWebhook_calledBack_runs() throws IOException {
        AtomicReference<String> callback = new AtomicReference<>();
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            callback.set(body.replaceFirst(".*\"callback\":\"([^\"]+)\".*", "$1"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        service.start();
        String flow = flow(
                """
                        {"type": "HttpWebhook", "inputs": {"subscribe": {"method": "POST", "uri": "http://127.0.0.1:%d/hooks",
                         "body": {"callback": "@{listCallbackUrl()}"}}, "unsubscribe": {}}}"""
                        .formatted(service.getAddress().getPort()),
                COUNT);
        await().atMost(Duration.ofSeconds(30)).until(() -> callback.get() != null);
        given().contentType("application/json").body("{\"a\": 1}").post(callback.get()).then().statusCode(202);
        awaitStatuses(flow, "Succeeded");
        delete(flow);
        service.stop(0);
    }

    @Test
    void concurrency_ofTheTrigger_letsTheOthersWaitForTheirTurn() {
        String flow = flow(
                """
                        {"type": "Request", "kind": "Button", "runtimeConfiguration": {"concurrency": {"runs": 1, "maximumWaitingRuns": 2}},
                         "inputs": {"schema": {"type": "object", "properties": {}}}}""",
                """
                        {"Pause": {"type": "Wait", "inputs": {"interval": {"count": 200, "unit": "Day"}}, "runAfter": {}}}""");
        String first = press(flow, "{}");
        press(flow, "{}");
        press(flow, "{}");
        awaitStatuses(flow, "Waiting", "Waiting", "Running");
        cloud().body("{}").post("/apim/logicflows/" + flow + "/triggers/starts/run").then().statusCode(429)
                .body("error.code", equalTo("WorkflowMaximumWaitingRunCountExceeded"));

        cloud().post(HOME + "/flows/" + flow + "/runs/" + first + "/cancel").then().statusCode(200);
        awaitStatuses(flow, "Waiting", "Running", "Cancelled");
        delete(flow);
    }

    @Test
    void app_flowThatResponds_answersAtOnce() {
        String flow = flow("""
                {"type": "Request", "kind": "PowerAppV2", "inputs": {"schema": {"type": "object", "required": ["number"],
                  "properties": {"number": {"type": "number", "title": "Amount"}}}}}""", """
                {"Answer": {"type": "Response", "kind": "PowerApp", "runAfter": {}, "inputs": {"statusCode": 200,
                  "body": {"twice": "@mul(triggerBody()['number'], 2)"}}}}""");

        cloud().body("{\"number\": 21}").post("/apim/logicflows/" + flow + "/triggers/starts/run").then().statusCode(200)
                .body("twice", equalTo(42));
        cloud().body("{}").post("/apim/logicflows/" + flow + "/triggers/starts/run").then().statusCode(400);
    }

    @Test
    void listItem_addedOnTheDesk_startsTheFlow_whichReadsTheList() {
        String flow = flow(
                """
                        {"type": "OpenApiConnection", "splitOn": "@triggerOutputs()?['body/value']", "recurrence": {"frequency": "Minute", "interval": 1},
                         "inputs": {"host": {"apiId": "/providers/Microsoft.PowerApps/apis/shared_sharepointonline", "connectionName": "shared_sharepointonline", "operationId": "GetOnNewItems"},
                           "parameters": {"dataset": "https://hanbit.example/sites/service", "table": "Visits"}}}""",
                """
                        {"Read": {"type": "OpenApiConnection", "runAfter": {}, "inputs": {"host": {"apiId": "/providers/Microsoft.PowerApps/apis/shared_sharepointonline", "connectionName": "shared_sharepointonline", "operationId": "GetItems"},
                           "parameters": {"dataset": "https://hanbit.example/sites/service", "table": "Visits", "$filter": "Title eq '@{triggerBody()?['Title']}'"}}},
                         "Count": {"type": "Compose", "inputs": "@length(outputs('Read')?['body/value'])", "runAfter": {"Read": ["Succeeded"]}}}""");
        String title = "Trial visit " + flow;
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            given().baseUri(LocalCloud.url().toString()).redirects().follow(false).formParam("tenant", People.HANBIT)
                    .formParam("list", "Visits").formParam("title", title).post("/desk/things").then().statusCode(303);
            assertThat(statuses(flow)).isNotEmpty().allMatch("Succeeded"::equals);
        });
        String run = cloud().get(HOME + "/flows/" + flow + "/runs").then().extract().path("value[0].name");
        String outputs = cloud().queryParam("$expand", "properties/actions").get(HOME + "/flows/" + flow + "/runs/" + run)
                .then()
                .extract().path("properties.actions.Count.outputsLink.uri");
        assertThat(Integer.parseInt(given().get(outputs).asString())).isPositive();
        given().baseUri(LocalCloud.url().toString()).get("/desk?tenant=" + People.HANBIT).then().statusCode(200)
                .body(containsString(title), containsString("table Prices"));
        delete(flow);
    }
}
