package dev.weir.record.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.identity.Role;
import dev.weir.record.Actor;
import dev.weir.record.RecentRecords;
import dev.weir.record.RecordPanel;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.record.WriteOutcome.Written;
import dev.weir.testsupport.People;
import dev.weir.web.Formats;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;

@QuarkusTest
@TestSecurity(user = "bob", roles = Role.USER)
@OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
        @Claim(key = "name", value = "Bob Baker"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
class RecordPagesTest {

    private static final String ORDERS = "/records/work-orders";

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    @Inject
    RecentRecords recent;

    @Test
    void types_showTheNumberOfRecords() {
        given().when().get("/records").then().statusCode(200)
                .body(containsString("Work orders")).body(containsString("Customers"))
                .body(matchesPattern("(?s).*\\d{3} records.*"));
    }

    @Test
    void list_inKorean_speaksKoreanInTitlesAndChoices() {
        given().header("Accept-Language", "ko").when().get(ORDERS).then().statusCode(200)
                .body(containsString("작업 지시")).body(containsString("승인 대기")).body(not(containsString("Awaiting approval")));
    }

    @Test
    void list_searchAndFilter_narrow() {
        String summary = "Rusty hinge of door " + System.nanoTime();
        StoredRecord order = order(summary);

        given().queryParam("q", summary).when().get(ORDERS).then().statusCode(200)
                .body(containsString(order.key())).body(containsString("1 record"));
        given().queryParam("q", summary).queryParam("filter.status", "done").when().get(ORDERS).then().statusCode(200)
                .body(containsString("Nothing matches")).body(not(containsString(">" + order.key() + "<")));
    }

    @Test
    void list_nextPage_goesOnWhereTheFirstEnded() {
        String first = given().when().get(ORDERS + "?sort=-amount").asString();
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        Response second = given().urlEncodingEnabled(false).when().get(next);

        second.then().statusCode(200).body(containsString("rel=\"prev\""));
        assertThat(keys(second.asString())).hasSize(50).doesNotContainAnyElementsOf(keys(first));
    }

    @ParameterizedTest
    @ValueSource(strings = { "?q=%27%20or%201%3D1--", "?q=%25", "?q=%00", "?q=%F0%9F%94%A7", "?sort=tenant_id",
            "?sort=--amount",
            "?at=AAAA", "?at=WzEsMl0", "?at=W3RydWUsbnVsbCwiMSIsIjIiLCIzIiwiNCJd", "?filter.status=%00", "?filter.customer=%00",
            "?filter.customer=CU-999999", "?filter.nothing=1", "?q=<script>alert(1)</script>" })
    void list_hostileParameters_answersAsUsual(String query) {
        given().urlEncodingEnabled(false).when().get(ORDERS + query.replace("<", "%3C").replace(">", "%3E")).then()
                .statusCode(200).body(not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "WO-0", "%00", "..%2F..", "WO-1042'%20or%20'1'='1", "%F0%9F%94%A7", "WO-1042/edit/x" })
    void record_unknownKeys_areNotFound(String key) {
        given().urlEncodingEnabled(false).when().get(ORDERS + "/" + key).then().statusCode(404);
    }

    @Test
    void record_unknownType_isNotFound() {
        given().when().get("/records/secrets").then().statusCode(404);
    }

    @Test
    void record_showsFieldsLinksAndWhatPointsToIt() {
        StoredRecord order = order("Squeaking fan");
        String customer = (String) order.value("customer");

        given().when().get(ORDERS + "/" + order.key()).then().statusCode(200)
                .body(containsString("Squeaking fan")).body(containsString("/records/customers/" + customer))
                .body(containsString("Bob Baker created it"));
        given().when().get("/records/customers/" + customer).then().statusCode(200)
                .body(containsString("/records/work-orders?filter.customer=" + customer));
    }

    @Test
    void record_panelThatFails_leavesThePage() {
        StoredRecord order = order(BrokenPanel.LABEL);

        given().when().get(ORDERS + "/" + order.key()).then().statusCode(200)
                .body(containsString("This part cannot be shown at the moment")).body(containsString("Details"));
    }

    /** Another feature's panel on a bad day. */
    @ApplicationScoped
    static class BrokenPanel implements RecordPanel {

        private static final String LABEL = "Order with a broken panel";

        @Override
        public Place place() {
            return Place.SIDE;
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public Optional<TemplateInstance> render(StoredRecord record) {
            if (record.label().equals(LABEL)) {
                throw new IllegalStateException("The service is down");
            }
            return Optional.empty();
        }
    }

    @Test
    void recent_knowsWhatAPersonChangedLast() {
        StoredRecord first = order("First of two");
        StoredRecord second = order("Second of two");

        assertThat(recent.changedBy(People.CONTOSO, People.BOB_USER, 2)).extracting(StoredRecord::key)
                .containsExactly(second.key(), first.key());
        assertThat(recent.newest(People.CONTOSO, 1, 1)).extracting(StoredRecord::key).containsExactly(second.key());
        assertThat(recent.changedBy(People.HANBIT, People.BOB_USER, 2)).isEmpty();
    }

    @Test
    void create_goodForm_leadsToTheRecordAndSaysSo() {
        Response answer = Pages.send(ORDERS + "/new", form("Leaking valve", Map.of("amount", "1,250.50")));

        answer.then().statusCode(303);
        String address = answer.getHeader("Location");
        given().cookies(answer.cookies()).when().get(address).then().statusCode(200)
                .body(containsString("Leaking valve was created.")).body(containsString("1,250.50"));
    }

    @Test
    void create_faultyForm_keepsWhatWasTypedAndNamesTheFaults() {
        Pages.send(ORDERS + "/new",
                form("", Map.of("amount", "much", "contactEmail", "nobody", "description", "<b>two\nlines")))
                .then().statusCode(422).body(containsString("Enter a value.")).body(containsString("Enter a number"))
                .body(containsString("value=\"much\"")).body(containsString("value=\"nobody\""))
                .body(containsString("&lt;b&gt;two\nlines"));
    }

    @Test
    void create_withoutFormToken_isRefused() {
        given().formParams(form("Foreign", Map.of())).when().post(ORDERS + "/new").then().statusCode(403);
    }

    @Test
    void edit_ofAnOlderVersion_showsBothAndKeepsWhatWasTyped() {
        StoredRecord order = order("Broken lamp");
        String page = ORDERS + "/" + order.key() + "/edit";
        Pages.send(page, form("Broken lamp in the hall", Map.of())).then().statusCode(303);

        Response conflict = Pages.send(page, order.version(), form("Broken street lamp", Map.of()));

        conflict.then().statusCode(409).body(containsString("Somebody changed this record"))
                .body(containsString("<td>Broken street lamp</td><td>Broken lamp in the hall</td>"))
                .body(containsString("value=\"Broken street lamp\""));
        Pages.send(page, Pages.hidden(conflict, "_version"), form("Broken street lamp", Map.of())).then().statusCode(303);
        given().when().get(ORDERS + "/" + order.key()).then()
                .body(containsString("<del>Broken lamp in the hall</del>"))
                .body(containsString("<ins>Broken street lamp</ins>"));
    }

    @Test
    void edit_withoutChange_keepsSecondsOfTimes() {
        StoredRecord done = store.of(People.CONTOSO).list(orders(), RecordQuery.first(1)).records().get(0);
        Map<String, String> same = new LinkedHashMap<>();
        FormText writer = new FormText(new Formats(Locale.ENGLISH, ZoneOffset.UTC));
        done.values().forEach((name, value) -> same.put(name, writer.write(value)));

        Pages.send(ORDERS + "/" + done.key() + "/edit", same).then().statusCode(303);

        assertThat(store.of(People.CONTOSO).find(orders(), done.key())).contains(done);
    }

    @Test
    void delete_asksFirstThenDeletes() {
        StoredRecord order = order("Wrong entry");
        String page = ORDERS + "/" + order.key() + "/delete";

        given().when().get(page).then().statusCode(200).body(containsString("Delete Wrong entry?"));
        Pages.send(page, Map.of()).then().statusCode(303).header("Location", endsWith(ORDERS));
        given().when().get(ORDERS + "/" + order.key()).then().statusCode(404);
    }

    @Test
    void delete_ofWhatOthersPointTo_explains() {
        String customer = (String) order("Any").value("customer");

        Pages.send("/records/customers/" + customer + "/delete", Map.of()).then().statusCode(409)
                .body(containsString("other records point to it"));
    }

    @Test
    void delete_whereNotDeclared_isNotFound() {
        String technician = store.of(People.CONTOSO).list(types.get("technicians"), RecordQuery.first(1)).records().get(0)
                .key();

        given().when().get("/records/technicians/" + technician + "/delete").then().statusCode(404);
    }

    @Test
    void everyPage_ofAnotherTenantsRecord_isNotFound() {
        for (RecordType type : types.all()) {
            String foreign = store.of(People.HANBIT).list(type, RecordQuery.first(1)).records().get(0).key();
            String href = "/records/" + type.id();

            assertThat(given().when().get(href + "?q=" + foreign).asString()).doesNotContain(">" + foreign + "<");
            for (String page : List.of("", "/edit", "/delete")) {
                given().when().get(href + "/" + foreign + page).then().statusCode(404);
            }
            Response form = given().when().get(href + "/new");
            for (String page : List.of("/edit", "/delete")) {
                given().cookies(form.cookies()).formParam("_csrf", Pages.hidden(form, "_csrf"))
                        .formParams(form("Mine", Map.of()))
                        .when().post(href + "/" + foreign + page).then().statusCode(404);
            }
        }
    }

    @Test
    void list_filteredByAnotherTenantsRecord_isEmptyAndNamesNothing() {
        StoredRecord foreign = store.of(People.HANBIT).list(types.get("customers"), RecordQuery.first(1)).records().get(0);

        given().when().get(ORDERS + "?filter.customer=" + foreign.key()).then().statusCode(200)
                .body(containsString("Nothing matches")).body(not(containsString(foreign.label())));
    }

    @Test
    @TestSecurity(user = "bob")
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob Baker"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void records_withoutRole_areForbidden() {
        given().redirects().follow(false).when().get("/records").then().statusCode(not(equalTo(200)));
    }

    private RecordType orders() {
        return types.get("work-orders");
    }

    private StoredRecord order(String summary) {
        String customer = store.of(People.CONTOSO).list(types.get("customers"), RecordQuery.first(1)).records().get(0).key();
        return ((Written) store.of(People.CONTOSO).create(orders(), Optional.empty(),
                Map.of("summary", summary, "customer", customer, "amount", new BigDecimal("10")),
                Actor.person(People.BOB_USER, "Bob Baker"))).record();
    }

    private Map<String, String> form(String summary, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("summary", summary, "status", "new", "priority", "normal",
                "currency", "USD", "customer", (String) order("For the form").value("customer")));
        fields.putAll(more);
        return fields;
    }

    private static List<String> keys(String page) {
        return Pattern.compile(">(WO-\\d+)<").matcher(page).results().map(result -> result.group(1)).toList();
    }
}
