package dev.weir.marketplace.drive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.identity.Role;
import dev.weir.marketplace.lead.Lead;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordTypes;
import dev.weir.scheduling.Scheduling;
import dev.weir.testsupport.Forms;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;

@QuarkusTest
@TestSecurity(user = "victor", roles = Role.USER)
@OidcSecurity(claims = { @Claim(key = "tid", value = People.NORTHWIND), @Claim(key = "oid", value = People.VICTOR_VISITOR),
        @Claim(key = "name", value = "Victor Lindqvist"),
        @Claim(key = "preferred_username", value = "victor@northwind.example") })
class TestDriveTest {

    @Inject
    TestDrives drives;

    @Inject
    TestDriveConfig config;

    @Inject
    Customers customers;

    @Inject
    TenantScope scope;

    @Inject
    DriveSetup setup;

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    @Inject
    SampleCopy copies;

    @Inject
    DriveRetention retention;

    @Inject
    Scheduling scheduling;

    @Inject
    TestDrives.Expiry expiry;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @BeforeEach
    @AfterEach
    void nobodyDrives() {
        setup.forgetDrives();
        setup.forget(People.NORTHWIND);
        copies.remove(People.NORTHWIND);
    }

    @Test
    void begin_visitor_drivesOnReadOnlySampleData() {
        given().get("/test-drive").then().statusCode(200).body(containsString("Start the test drive"));

        Forms.post("/test-drive", Map.of("company", "Northwind", "consent", "true")).statusCode(303);

        given().get("/test-drive").then().statusCode(200)
                .body(allOf(containsString("Welcome, Victor Lindqvist"), containsString("0 of 4 done")));
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.TRIAL);
        String record = given().get("/records/work-orders").then().statusCode(200).extract().asString()
                .replaceFirst("(?s).*?href=\"(/records/work-orders/WO-\\d+)[\"?].*", "$1");
        given().get("/test-drive").then().body(containsString("0 of 4 done"));
        given().get(record).then().statusCode(200).body(containsString("for reading only"));
        given().get("/test-drive").then().body(containsString("1 of 4 done"));
        given().get("/templates/nothing").then().statusCode(404);
        given().get("/flows").then().statusCode(200);
        given().get("/test-drive").then().body(containsString("1 of 4 done"));
        given().get("/templates/daily-digest").then().statusCode(200).body(containsString("Time left"));
        given().get("/test-drive").then().body(containsString("2 of 4 done"));
        assertThat(leads()).hasSize(1);
    }

    @Test
    void begin_withoutConsent_keepsNoLead() {
        Forms.post("/test-drive", Map.of("company", "Northwind")).statusCode(303);

        assertThat(leads()).isEmpty();
        given().get("/test-drive").then().body(containsString("Welcome"));
    }

    @Test
    void drive_timeOver_endsToTheSecond() {
        Forms.post("/test-drive", Map.of()).statusCode(303);
        scope.acrossTenants(() -> TestDrive.update("expiresAt = ?1 where tenantId = ?2", Instant.now().plusSeconds(1),
                People.NORTHWIND));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> given().redirects().follow(false).get("/licences").statusCode() == 303);
        given().redirects().follow(false).get("/licences").then().header("Location", endsWith("/test-drive/over"));
        given().get("/test-drive").then().body(containsString("Start the test drive"));
    }

    @Test
    void expire_lastDriveOfTenant_endsItsTrial() {
        TestDrive drive = drives.join(visitor(1));

        drives.expire(drive.id);
        drives.expire(drive.id);

        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.LEFT);
    }

    @Test
    void moveToTrial_keepsTenantAboard() {
        Forms.post("/test-drive", Map.of()).statusCode(303);

        Forms.post("/test-drive/trial", Map.of("consent", "true")).statusCode(303);

        given().get("/test-drive/trial").then().body(containsString("Your trial has begun"));
        assertThat(customers.find(People.NORTHWIND).orElseThrow().state).isEqualTo(CustomerState.TRIAL);
        assertThat(leads()).extracting(lead -> lead.actionCode).containsExactly("StartTrial");
        Forms.post("/test-drive/erase", Map.of()).statusCode(303);
        assertThat(leads()).isEmpty();
    }

    @Test
    void join_allPlacesTaken_waitsForItsTurn() {
        List<TestDrive> running = new ArrayList<>();
        for (int i = 0; i < config.places(); i++) {
            running.add(drives.join(visitor(i)));
        }
        assertThat(running).allMatch(drive -> drive.state == TestDrive.State.RUNNING);
        TestDrive first = drives.join(visitor(1000));
        TestDrive second = drives.join(visitor(1001));
        assertThat(List.of(first.state, second.state)).containsOnly(TestDrive.State.WAITING);
        assertThat(drives.ahead(second)).isEqualTo(1);
        Forms.post("/test-drive", Map.of()).statusCode(303);
        given().get("/test-drive").then().statusCode(200).header("Refresh", "10")
                .body(containsString("2 people are before you"));

        drives.leave(running.get(0));

        assertThat(drives.look(second, "N").state).isEqualTo(TestDrive.State.WAITING);
        assertThat(drives.look(first, "N").state).isEqualTo(TestDrive.State.RUNNING);
        assertThat(scope.acrossTenants(() -> TestDrive.running(Instant.now()))).isEqualTo(config.places());
    }

    @Test
    void records_whileTheyAreLent_cannotBeChangedByAnyWay() {
        Forms.post("/test-drive", Map.of()).statusCode(303);
        String record = given().get("/records/work-orders").then().extract().asString()
                .replaceFirst("(?s).*?href=\"(/records/work-orders/WO-\\d+)[\"?].*", "$1");
        String before = label(record);

        for (String form : new String[] { record + "/edit", record + "/delete", "/records/work-orders/new" }) {
            given().redirects().follow(false).get(form).then().statusCode(303);
            Forms.post(form, Map.of("summary", "Mine now")).statusCode(303);
        }
        String token = LocalTokens.access(localCloud, "victor@northwind.example", resource);
        given().auth().oauth2(token).get("/api/v1/work-orders").then().statusCode(200).body("value.size()", greaterThan(5));
        given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of("summary", "Mine now"))
                .patch(record.replace("/records", "/api/v1")).then().statusCode(405);
        given().auth().oauth2(token).delete(record.replace("/records", "/api/v1")).then().statusCode(405);

        assertThat(label(record)).isEqualTo(before);
    }

    /** What the sample company itself has there. */
    private String label(String record) {
        var type = types.get("work-orders");
        return store.of(config.sampleTenant().orElseThrow()).find(type, record.replaceFirst(".*/", "")).orElseThrow().label();
    }

    @Test
    void erase_onRequest_forgetsThePerson() {
        Forms.post("/test-drive", Map.of("consent", "true")).statusCode(303);
        Forms.post("/test-drive/leave", Map.of()).statusCode(303);
        assertThat(drivesOfVictor()).isEqualTo(1);

        Forms.post("/test-drive/erase", Map.of()).statusCode(303);

        assertThat(drivesOfVictor()).isZero();
        assertThat(leads()).isEmpty();
    }

    @Test
    void forgetOld_endedLongAgo_isGone() {
        Forms.post("/test-drive", Map.of()).statusCode(303);
        Forms.post("/test-drive/leave", Map.of()).statusCode(303);
        retention.forgetOld();
        assertThat(drivesOfVictor()).isEqualTo(1);
        scope.acrossTenants(() -> TestDrive.update("endedAt = ?1 where tenantId = ?2",
                Instant.now().minus(config.retention()).minusSeconds(1), People.NORTHWIND));

        retention.forgetOld();

        assertThat(drivesOfVictor()).isZero();
    }

    private long drivesOfVictor() {
        return scope.acrossTenants(() -> TestDrive.count("objectId", People.VICTOR_VISITOR));
    }

    @ParameterizedTest
    @CsvSource({ "GET, /records/work-orders/WO-1, '', RECORD", "GET, /records/work-orders/new, '', ", "GET, /records, '', ",
            "GET, /templates, '', ", "GET, /templates/daily-digest, '', TEMPLATES", "POST, /flows/created, '', FLOW",
            "GET, /flows, '', ", "GET, /flows, FLOW, MINE", "GET, /templates/daily-digest, TEMPLATES, " })
    void task_byRequest_isFinishedByWhatItAsksFor(String method, String path, String done, DriveTask finished) {
        Set<DriveTask> before = done.isEmpty() ? Set.of() : Set.of(DriveTask.valueOf(done));

        assertThat(DriveTask.finishedBy(method, path, before)).isEqualTo(Optional.ofNullable(finished));
    }

    @Test
    void begin_inKorean_isKorean() {
        given().header("Accept-Language", "ko").get("/test-drive").then().body(containsString("시험 사용 시작"));
    }

    private List<Lead> leads() {
        return scope.acrossTenants(() -> Lead.list("tenantId", People.NORTHWIND));
    }

    private static TestDrives.Visitor visitor(int number) {
        return new TestDrives.Visitor(People.NORTHWIND, new UUID(0, number).toString(), "Visitor " + number,
                "Northwind Repairs");
    }
}
