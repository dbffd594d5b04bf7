package dev.weir.connector.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class RecordsApiTest {

    private static String bob;
    private static String minjun;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @BeforeEach
    void signIn() {
        if (bob == null) {
            bob = LocalTokens.access(localCloud, "bob@contoso.example", resource);
            minjun = LocalTokens.access(localCloud, "minjun@hanbit.example", resource);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).urlEncodingEnabled(true);
    }

    private String customer() {
        return as(bob).queryParam("$top", 1).get("/api/v1/customers").then().statusCode(200).extract().path("value[0].id");
    }

    private String workOrder(String summary, String token) {
        return as(bob).contentType(ContentType.JSON).body(Map.of("summary", summary, "customer", customer(), "amount", 120.5))
                .post("/api/v1/work-orders").then().statusCode(201).header("Location", startsWith("http://localhost"))
                .header("ETag", startsWith("\"")).body("status", equalTo("new")).extract().path("id");
    }

    @Test
    void list_customers_answersRecordsWithTitlesOfReferences() {
        as(bob).queryParam("$top", 3).get("/api/v1/work-orders").then().statusCode(200).body("value", hasSize(3))
                .body("value[0].id", startsWith("WO-")).body("value[0].customer", notNullValue())
                .body("value[0].customerTitle", notNullValue()).body("'@odata.nextLink'", nullValue());
    }

    @Test
    void list_followedByNextLink_answersEachRecordOnce() {
        List<String> keys = new ArrayList<>();
        String first = as(bob).get("/api/v1/work-orders?$orderby=amount desc&$top=1000").then().statusCode(200).extract()
                .path("'@odata.nextLink'");
        Assertions.assertThat(first).isNull();
        int all = as(bob).get("/api/v1/work-orders?$top=1000").then().extract().<List<?>> path("value").size();
        String next = "/api/v1/work-orders?$orderby=status,amount desc";
        for (int page = 0; next != null && page < 100; page++) {
            var answer = given().auth().oauth2(bob).urlEncodingEnabled(page == 0).get(next).then().statusCode(200).extract();
            keys.addAll(answer.path("value.id"));
            next = answer.path("'@odata.nextLink'");
        }
        Assertions.assertThat(keys).hasSize(all).doesNotHaveDuplicates();
    }

    @Test
    void list_filtered_answersMatchingOnly() {
        workOrder("Filter me: O'Brien's boiler", bob);

        as(bob).queryParam("$filter", "contains(summary,'O''Brien') and amount gt 100 and not (status eq 'done')")
                .queryParam("$select", "id,summary").get("/api/v1/work-orders").then().statusCode(200)
                .body("value.summary", hasItem("Filter me: O'Brien's boiler")).body("value[0]", not(hasKey("amount")));
        as(bob).queryParam("$filter", "status eq 'new'").get("/api/v1/work-orders").then().statusCode(200)
                .body("value.status", everyItem(equalTo("new")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "$filter|amount gt", "$filter|nonsense eq 1", "$filter|amount eq 'text'",
            "$filter|length(summary) gt 3", "$orderby|nonsense", "$orderby|length(summary)", "$top|0", "$top|many",
            "$skiptoken|guess", "$select|nonsense" })
    void list_badOption_isProblemThatNamesIt(String option, String value) {
        as(bob).queryParam(option, value).get("/api/v1/work-orders").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString(option)).body("status", equalTo(400));
    }

    @Test
    void update_withOldTag_isRefusedAndWithCurrentOneDone() {
        String id = workOrder("Change me", bob);
        String tag = as(bob).get("/api/v1/work-orders/" + id).header("ETag");

        as(bob).header("If-Match", tag).contentType(ContentType.JSON).body(Map.of("amount", 200))
                .patch("/api/v1/work-orders/" + id).then().statusCode(200).body("amount", equalTo(200.0f)).header("ETag",
                        not(equalTo(tag)));
        as(bob).header("If-Match", tag).contentType(ContentType.JSON).body(Map.of("amount", 300))
                .patch("/api/v1/work-orders/" + id).then().statusCode(412).contentType("application/problem+json");
        as(bob).header("If-Match", tag).delete("/api/v1/work-orders/" + id).then().statusCode(412);
        as(bob).delete("/api/v1/work-orders/" + id).then().statusCode(204);
        as(bob).get("/api/v1/work-orders/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void create_badValues_namesEachField() {
        as(bob).contentType(ContentType.JSON).body(Map.of("amount", "much", "colour", "red"))
                .post("/api/v1/work-orders").then().statusCode(422).contentType("application/problem+json")
                .body("errors.field", hasItem("amount")).body("errors.field", hasItem("colour"));
        as(bob).contentType(ContentType.JSON).body(Map.of("amount", 5)).post("/api/v1/work-orders").then().statusCode(422)
                .body("errors.field", hasItem("summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "null", "{", "{\"summary\":", "{} {}" })
    void create_noObject_isBadRequest(String body) {
        as(bob).contentType(ContentType.JSON).body(body).post("/api/v1/work-orders").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void get_recordOfAnotherTenant_isNotFound() {
        String id = workOrder("Mine alone", bob);

        as(minjun).get("/api/v1/work-orders/" + id).then().statusCode(404);
        as(minjun).contentType(ContentType.JSON).body(Map.of("amount", 1)).patch("/api/v1/work-orders/" + id).then()
                .statusCode(404);
        as(minjun).delete("/api/v1/work-orders/" + id).then().statusCode(404);
        as(minjun).queryParam("$filter", "id eq '" + id + "'").get("/api/v1/work-orders").then().statusCode(200)
                .body("value", empty());
    }

    @Test
    void lookups_forDesigners_answerTypesChoicesAndSchema() {
        as(bob).get("/api/v1/-/types").then().statusCode(200).body("value.value", hasItem("work-orders"));
        as(bob).header("Accept-Language", "ko").get("/api/v1/-/types/work-orders/choices/status").then().statusCode(200)
                .body("value.title", hasItem("완료"));
        as(bob).get("/api/v1/-/types/work-orders/schema").then().statusCode(200)
                .body("schema.properties.amount.type", equalTo("number"));
        as(bob).get("/api/v1/-/me").then().statusCode(200).body("tenantId", notNullValue());
        as(bob).get("/api/v1/-/types/nothing/schema").then().statusCode(404);
    }

    @Test
    void action_estimate_answersOutputAndSetsTheRecord() {
        String id = workOrder("Estimate me", bob);

        float amount = as(bob).contentType(ContentType.JSON).body(Map.of("travelKilometres", 12))
                .post("/api/v1/work-orders/" + id + "/estimate").then().statusCode(200).body("explanation", notNullValue())
                .extract().path("amount");

        as(bob).get("/api/v1/work-orders/" + id).then().statusCode(200).body("amount", equalTo(amount));
        as(bob).contentType(ContentType.JSON).body(Map.of("travelKilometres", -1))
                .post("/api/v1/work-orders/" + id + "/estimate").then().statusCode(422)
                .body("errors.field", hasItem("travelKilometres"));
        as(minjun).contentType(ContentType.JSON).body(Map.of()).post("/api/v1/work-orders/" + id + "/estimate").then()
                .statusCode(404);
        as(bob).contentType(ContentType.JSON).body(Map.of()).post("/api/v1/work-orders/" + id + "/explode").then()
                .statusCode(404);
    }

    @Test
    @Tag("slow")
    void fuzz_filtersAndKeys_neverFailOrLeak() {
        var own = new HashSet<String>(as(minjun).get("/api/v1/work-orders?$top=1000").then().extract().path("value.id"));
        for (String filter : Fuzz.filters(300)) {
            var answer = as(minjun).queryParam("$filter", filter).queryParam("$top", 1000).get("/api/v1/work-orders");
            Assertions.assertThat(answer.statusCode()).as(filter).isIn(200, 400, 414);
            if (answer.statusCode() == 200) {
                Assertions.assertThat(own).as(filter).containsAll(answer.<List<String>> path("value.id"));
            }
        }
        for (String key : Fuzz.words(200)) {
            var answer = as(minjun).pathParam("key", key).get("/api/v1/work-orders/{key}");
            Assertions.assertThat(answer.statusCode()).as(key).isIn(200, 400, 404, 405);
            Assertions.assertThat(as(minjun).pathParam("key", key).delete("/api/v1/work-orders/{key}").statusCode()).as(key)
                    .isIn(400, 404, 405);
        }
        for (String body : Fuzz.bodies(200)) {
            var answer = as(minjun).contentType(ContentType.JSON).body(body).post("/api/v1/work-orders");
            Assertions.assertThat(answer.statusCode()).as(body).isIn(201, 400, 409, 422);
        }
    }

    @Test
    void fuzz_otherOptionsAndPlaces_neverFailOrLeak() {
        String foreign = workOrder("Not for the fuzzer", bob);
        String own = as(minjun).get("/api/v1/work-orders?$top=1").then().extract().path("value[0].id");
        for (String word : Fuzz.words(40)) {
            for (String option : List.of("$orderby", "$select", "$skiptoken", "$top")) {
                var answer = as(minjun).queryParam(option, word).get("/api/v1/work-orders");
                Assertions.assertThat(answer.statusCode()).as(option + "=" + word).isIn(200, 400);
                Assertions.assertThat(answer.asString()).doesNotContain(foreign);
            }
            var poll = as(minjun).queryParam("state", word).queryParam("filter", word)
                    .get("/api/v1/-/changes/work-orders/created");
            Assertions.assertThat(poll.statusCode()).as(word).isIn(200, 202, 400);
            var type = as(minjun).pathParam("type", word).get("/api/v1/{type}");
            Assertions.assertThat(type.statusCode()).as(word).isIn(400, 404, 405);
        }
        for (String body : Fuzz.bodies(30)) {
            for (String place : List.of("work-orders/" + own, "work-orders/" + foreign)) {
                var answer = as(minjun).contentType(ContentType.JSON).body(body).patch("/api/v1/" + place);
                Assertions.assertThat(answer.statusCode()).as(place + " " + body)
                        .isIn(place.endsWith(foreign) ? List.of(404) : List.of(200, 400, 409, 422));
            }
            for (String place : List.of("-/hooks/work-orders/changed", "work-orders/" + own + "/estimate")) {
                var answer = as(minjun).contentType(ContentType.JSON).body(body).post("/api/v1/" + place);
                Assertions.assertThat(answer.statusCode()).as(place + " " + body).isIn(200, 400, 422);
            }
        }
        as(bob).get("/api/v1/work-orders/" + foreign).then().statusCode(200).body("summary", equalTo("Not for the fuzzer"));
    }
}
