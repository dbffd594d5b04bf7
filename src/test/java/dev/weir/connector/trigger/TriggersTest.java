package dev.weir.connector.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.testsupport.LocalTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class TriggersTest {

    private static String bob;
    private static String minjun;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @Inject
    Subscriptions subscriptions;

    @Inject
    EventPlaces places;

    @Inject
    DSLContext sql;

    private final String name = UUID.randomUUID().toString();

    @BeforeEach
    void signIn() {
        if (bob == null) {
            bob = LocalTokens.access(localCloud, "bob@contoso.example", resource);
            minjun = LocalTokens.access(localCloud, "minjun@hanbit.example", resource);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private ValidatableResponse subscribe(String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("url", localCloud + "/test-receiver/" + name);
        return as(bob).body(body).post("/api/v1/-/hooks/customers/" + kind).then();
    }

    private static String create(String token, String title) {
        String id = as(token).body(Map.of("name", title)).post("/api/v1/customers").then().statusCode(201).extract().path("id");
        return id;
    }

    private static void rename(String id, String title) {
        as(bob).body(Map.of("name", title)).patch("/api/v1/customers/" + id).then().statusCode(200);
    }

    private List<ReceiverApi.Message> received() {
        return ReceiverApi.of(name);
    }

    @Test
    void subscribe_recordCreated_isToldWithinTwoSecondsAndSigned() throws Exception {
        var answer = subscribe("created", Map.of()).statusCode(201).header("Location", containsString("/api/v1/-/hooks/"))
                .body("secret", containsString("whsec_")).extract();

        String id = create(bob, "Told at once");

        await().atMost(Duration.ofSeconds(2)).until(() -> !received().isEmpty());
        ReceiverApi.Message message = received().get(0);
        JsonNode body = new ObjectMapper().readTree(message.body());
        assertThat(body.path("kind").asText()).isEqualTo("created");
        assertThat(body.path("eventId").asText()).isEqualTo(message.id());
        assertThat(body.at("/record/id").asText()).isEqualTo(id);
        assertThat(body.at("/record/name").asText()).isEqualTo("Told at once");
        byte[] secret = Base64.getDecoder().decode(answer.<String> path("secret").substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(
                (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8)));
        assertThat(message.signature()).isEqualTo("v1," + expected);
        as(bob).delete(URI.create(answer.header("Location")).getPath()).then().statusCode(204);
    }

    @Test
    void unsubscribe_withoutToken_worksAndMayBeRepeated() {
        String location = subscribe("created", Map.of()).statusCode(201).extract().header("Location");

        given().delete(URI.create(location).getPath()).then().statusCode(204);
        given().delete(URI.create(location).getPath()).then().statusCode(204);
        given().delete("/api/v1/-/hooks/never-was").then().statusCode(204);
        create(bob, "Nobody hears");

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> received().isEmpty());
    }

    @Test
    void deliver_withConditionAndFields_sendsMatchingOnly() {
        String location = subscribe("changed", Map.of("filter", "contains(name,'match')", "fields", List.of("name")))
                .statusCode(201).extract().header("Location");
        String id = create(bob, "First");

        rename(id, "Second");
        rename(id, "A match");

        await().atMost(Duration.ofSeconds(5)).until(() -> !received().isEmpty());
        assertThat(received()).hasSize(1).first().satisfies(message -> assertThat(message.body()).contains("A match"));
        given().delete(URI.create(location).getPath());
    }

    @Test
    void deliver_changeOfAnotherTenant_staysThere() {
        String location = subscribe("created", Map.of()).statusCode(201).extract().header("Location");

        create(minjun, "Not for Contoso");
        create(bob, "For Contoso");

        await().atMost(Duration.ofSeconds(5)).until(() -> !received().isEmpty());
        assertThat(received()).allSatisfy(message -> assertThat(message.body()).doesNotContain("Not for Contoso"));
        given().delete(URI.create(location).getPath());
    }

    @Test
    void deliver_failingAtFirst_repeatsSameEventAndKeepsOrder() {
        ReceiverApi.answers(name, 500);
        String location = subscribe("changed", Map.of()).statusCode(201).extract().header("Location");
        String id = create(bob, "Zero");

        rename(id, "One");
        rename(id, "Two");

        await().atMost(Duration.ofSeconds(20)).until(() -> received().size() >= 3);
        assertThat(received().get(0).id()).isEqualTo(received().get(1).id());
        assertThat(received().get(1).body()).contains("One");
        assertThat(received().get(2).body()).contains("Two");
        given().delete(URI.create(location).getPath());
    }

    @Test
    void deliver_answeredGone_endsSubscription() {
        ReceiverApi.answers(name, 410);
        String id = subscribe("created", Map.of()).statusCode(201).extract().path("id");

        create(bob, "Too late");

        await().atMost(Duration.ofSeconds(5)).until(() -> subscriptions.find(id).orElseThrow().endedWhy() != null);
        assertThat(subscriptions.find(id).orElseThrow().endedWhy()).isEqualTo("gone");
    }

    @Test
    void deliver_notFoundAgainAndAgain_endsSubscription() {
        ReceiverApi.answers(name, 404, 404, 404);
        String id = subscribe("created", Map.of()).statusCode(201).extract().path("id");

        create(bob, "Nobody there");
        for (int attempt = 1; attempt < 3; attempt++) {
            int made = attempt;
            await().atMost(Duration.ofSeconds(5)).until(() -> subscriptions.find(id).orElseThrow().missing() == made);
            sql.update(Tables.DELIVERY).set(Tables.NEXT_AT, OffsetDateTime.now()).where(Tables.OF_SUBSCRIPTION.eq(id))
                    .execute();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> subscriptions.find(id).orElseThrow().endedWhy() != null);
        assertThat(subscriptions.find(id).orElseThrow().endedWhy()).isEqualTo("missing");
        assertThat(received()).hasSize(3);
    }

    @Test
    void deliver_slowSubscriber_slowsNobodyElse() {
        String slow = URI.create(subscribe("created", Map.of("url", localCloud + "/test-receiver/slow/slow-" + name))
                .statusCode(201).extract().header("Location")).getPath();
        String quick = URI.create(subscribe("created", Map.of()).statusCode(201).extract().header("Location")).getPath();

        for (int record = 0; record < 12; record++) {
            create(bob, "Record " + record);
        }
        Instant last = Instant.now();

        await().atMost(Duration.ofSeconds(8)).until(() -> received().size() == 12);
        assertThat(received().get(11).at()).isBefore(last.plusSeconds(2));
        assertThat(ReceiverApi.of("slow-" + name)).hasSizeLessThanOrEqualTo(4);
        ReceiverApi.OPENED.computeIfAbsent("slow-" + name, unused -> new CountDownLatch(1)).countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> ReceiverApi.of("slow-" + name).size() >= 12);
        given().delete(slow);
        given().delete(quick);
    }

    @Test
    void deliver_answeredWithRedirect_goesNowhereElse() {
        String location = subscribe("created", Map.of("url", localCloud + "/test-receiver/elsewhere/" + name)).statusCode(201)
                .extract().header("Location");

        create(bob, "Not to be forwarded");

        await().atMost(Duration.ofSeconds(5)).until(() -> !ReceiverApi.of("from " + name).isEmpty());
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> received().isEmpty());
        given().delete(URI.create(location).getPath());
    }

    @Test
    void subscribe_badWish_isProblem() {
        subscribe("created", Map.of("url", "http://169.254.169.254/")).statusCode(400).body("detail", containsString("url"));
        subscribe("created", Map.of("filter", "nonsense gt")).statusCode(400).body("detail", containsString("$filter"));
        subscribe("changed", Map.of("fields", List.of("nonsense"))).statusCode(400).body("detail", containsString("nonsense"));
        subscribe("exploded", Map.of()).statusCode(404);
    }

    @Test
    void deliver_afterProductDatabaseWasRestored_goesOn() {
        String state = as(bob).get("/api/v1/-/changes/customers/created").then().statusCode(202).extract().header("Location");
        String location = subscribe("created", Map.of()).statusCode(201).extract().header("Location");
        // As if the relay had carried over a thousand events that the restored database has no more.
        QuarkusTransaction.requiringNew().run(() -> {
            EventPlace place = places.locked();
            places.move(new EventPlace(place.relayed() + 1000, place.offset(), place.from()));
        });

        await().atMost(Duration.ofSeconds(5)).until(() -> places.current().offset() >= 1000);
        String title = "After the restoration " + name;
        create(bob, title);

        await().atMost(Duration.ofSeconds(5)).until(() -> !received().isEmpty());
        assertThat(received().get(0).body()).contains(title);
        String next = as(bob).urlEncodingEnabled(false).get(state).then().statusCode(200)
                .body("record.name", hasItem(title)).extract().header("Location");
        as(bob).urlEncodingEnabled(false).get(next).then().statusCode(202);
        given().delete(URI.create(location).getPath());
    }

    @Test
    void poll_fromStateToState_answersEachEventOnce() {
        String first = as(bob).get("/api/v1/-/changes/customers/created").then().statusCode(202)
                .header("Retry-After", notNullValue()).extract().header("Location");
        as(bob).urlEncodingEnabled(false).get(first).then().statusCode(202).header("Location", equalTo(first));
        String title = "Polled " + name;
        create(bob, title);
        create(minjun, "Not for Contoso's poller");

        String second = as(bob).urlEncodingEnabled(false).get(first).then().statusCode(200).body("$", hasSize(1))
                .body("[0].record.name", equalTo(title)).body("[0].kind", equalTo("created")).extract().header("Location");

        as(bob).urlEncodingEnabled(false).get(second).then().statusCode(202);
        as(bob).queryParam("state", "99999999999").get("/api/v1/-/changes/customers/created").then().statusCode(400);
        as(bob).queryParam("state", "x").get("/api/v1/-/changes/customers/created").then().statusCode(400);
    }
}
