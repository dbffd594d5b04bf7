package dev.weir.connector.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.connector.check.ConnectorChecker;
import dev.weir.record.page.ForeignProduct;
import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Another declaration over another database gives API, connector and triggers without a line of Java. */
@QuarkusTest
@TestProfile(ForeignProduct.class)
@Tag("slow")
class ForeignProductConnectorTest {

    private static final String HOOKS = "/api/v1/-/hooks/";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    private String token;
    private final String name = UUID.randomUUID().toString();

    @BeforeEach
    void signIn() {
        token = LocalTokens.access(localCloud, "bob@contoso.example", resource);
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String create(String type, Map<String, ?> values) {
        return request().body(values).post("/api/v1/" + type).then().statusCode(201).extract().path("id").toString();
    }

    private String subscribe(String kind, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("url", localCloud + "/test-receiver/" + name + kind);
        return URI.create(request().body(wish).post(HOOKS + "orders/" + kind).then().statusCode(201).extract()
                .header("Location")).getPath();
    }

    private List<JsonNode> told(String kind) {
        return ReceiverApi.of(name + kind).stream().map(message -> {
            try {
                return new ObjectMapper().readTree(message.body());
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                throw new AssertionError(message.body(), broken);
            }
        }).toList();
    }

    @Test
    void definition_ofOtherTypes_keepsMicrosoftsRules() throws Exception {
        JsonNode definition = new ObjectMapper().readTree(given().get("/api/v1/-/swagger.json").then().statusCode(200)
                .extract().asString());

        Set<String> operations = definition.findValuesAsText("operationId").stream().collect(Collectors.toSet());
        assertThat(operations).contains("ListOrders", "GetOrder", "CreateOrder", "UpdateOrder", "DeleteOrder", "ListPeople",
                "WhenOrderIsCreated", "WhenTagIsChanged").doesNotContain("DeletePeople", "ListWorkOrders");
        assertThat(new ConnectorChecker().check(definition)).isEmpty();
        given().get("/api/v1/-/openapi.json").then().statusCode(200).body("openapi", containsString("3."))
                .body("paths", hasKey("/orders"));
    }

    @Test
    void api_overKeysAndColumnsOfEveryKind_readsAndWrites() {
        String owner = create("people", Map.of("name", "Ann " + name, "rank", 3, "born", "1990-02-28"));
        String order = create("orders", Map.of("subject", "Chairs " + name, "total", 12.5, "done", true, "owner", owner, "at",
                "2026-11-24T10:15:30Z"));

        request().queryParam("$filter", "contains(subject,'" + name + "') and total gt 12 and owner eq '" + owner + "'")
                .queryParam("$orderby", "at desc").get("/api/v1/orders").then().statusCode(200).body("value", hasSize(1))
                .body("value[0].id", equalTo(order)).body("value[0].ownerTitle", equalTo("Ann " + name));
        String tag = request().get("/api/v1/orders/" + order).then().statusCode(200).extract().header("ETag");
        request().header("If-Match", tag).body(Map.of("done", false)).patch("/api/v1/orders/" + order).then().statusCode(200)
                .body("done", equalTo(false));
        request().header("If-Match", tag).body(Map.of("done", true)).patch("/api/v1/orders/" + order).then().statusCode(412);
        request().delete("/api/v1/people/" + owner).then().statusCode(405);
        request().delete("/api/v1/orders/" + order).then().statusCode(204);
        request().get("/api/v1/orders/" + order).then().statusCode(404);
        request().get("/api/v1/work-orders").then().statusCode(404);
    }

    @Test
    void api_keyThatTheCallerChooses_isTaken() {
        String key = name.substring(0, 8) + "/1";
        request().body(Map.of("id", key, "body", "Odd key")).post("/api/v1/tags").then().statusCode(201)
                .header("Location", endsWith("/tags/" + key.replace("/", "%2F")));
        request().body(Map.of("id", key, "body", "Again")).post("/api/v1/tags").then().statusCode(422)
                .body("errors[0].field", equalTo("id"));
    }

    @Test
    void webhooks_createChangeDelete_areDelivered() {
        List<String> hooks = List.of(subscribe("created", Map.of()),
                subscribe("changed", Map.of("filter", "total gt 100", "fields", List.of("total"))),
                subscribe("deleted", Map.of()));

        String order = create("orders", Map.of("subject", "Desk", "total", 50));
        request().body(Map.of("total", 60)).patch("/api/v1/orders/" + order).then().statusCode(200);
        request().body(Map.of("total", 200)).patch("/api/v1/orders/" + order).then().statusCode(200);
        request().delete("/api/v1/orders/" + order).then().statusCode(204);

        await().atMost(Duration.ofSeconds(10)).until(() -> !told("deleted").isEmpty() && !told("changed").isEmpty()
                && !told("created").isEmpty());
        assertThat(told("created")).singleElement()
                .satisfies(event -> assertThat(event.at("/record/subject").asText()).isEqualTo("Desk"));
        assertThat(told("changed")).singleElement()
                .satisfies(event -> assertThat(event.at("/record/total").asDouble()).isEqualTo(200));
        assertThat(told("deleted")).singleElement()
                .satisfies(event -> assertThat(event.at("/record/id").asText()).isEqualTo(order));
        hooks.forEach(hook -> given().delete(hook).then().statusCode(204));
    }

    @Test
    void polling_createChangeDelete_isAnsweredOnce() {
        String created = state("created");
        String changed = state("changed");
        String deleted = state("deleted");
        String order = create("orders", Map.of("subject", "Lamp"));
        request().body(Map.of("done", true)).patch("/api/v1/orders/" + order).then().statusCode(200);
        request().delete("/api/v1/orders/" + order).then().statusCode(204);

        for (String start : List.of(created, changed, deleted)) {
            String next = request().urlEncodingEnabled(false).get(start).then().statusCode(200).body("$", hasSize(1))
                    .body("[0].record.id", equalTo(order)).extract().header("Location");
            request().urlEncodingEnabled(false).get(next).then().statusCode(202);
        }
    }

    private String state(String kind) {
        return request().get("/api/v1/-/changes/orders/" + kind).then().statusCode(202).extract().header("Location");
    }
}
