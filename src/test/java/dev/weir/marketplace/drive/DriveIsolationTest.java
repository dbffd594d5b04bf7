package dev.weir.marketplace.drive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.connector.trigger.ReceiverApi;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.record.Actor;
import dev.weir.record.Condition;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.TenantId;
import dev.weir.record.WriteOutcome;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Visitors with copies of their own, where the operator allows them: apart from customers, and from one another. */
@QuarkusTest
class DriveIsolationTest {

    private static final String ANN = "admin@t1908.fleet.example";
    private static final String ANNS_ID = "f1ee0000-0000-4000-9000-000000001908";
    private static final String ANNS_TENANT = "f1ee0000-0000-4000-8000-000000001908";
    private static final String STRANGER = "admin@t1909.fleet.example";
    private static final String STRANGERS_TENANT = "f1ee0000-0000-4000-8000-000000001909";
    private static final String COLLEAGUES_ID = "f1ee0000-0000-4000-9999-000000001908";

    @Inject
    DriveRecords records;

    @Inject
    SampleCopy copies;

    @Inject
    TestDrives drives;

    @Inject
    DriveSetup setup;

    @Inject
    Customers customers;

    @Inject
    TenantScope scope;

    @Inject
    RecordStore store;

    @Inject
    RecordTypes types;

    @Inject
    RecordEvents events;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    private RecordType orders;
    private PortalClient ann;
    private String annsRecords;

    @BeforeEach
    void annDrives() {
        nobodyDrives();
        TestDriveConfig generous = new SmallRyeConfigBuilder().withMapping(TestDriveConfig.class)
                .withDefaultValue("weir.test-drive.sample-tenant", People.CONTOSO)
                .withDefaultValue("weir.test-drive.writable", "true").build().getConfigMapping(TestDriveConfig.class);
        QuarkusMock.installMockForInstance(new DriveRecords(generous, copies, scope, Clock.systemUTC()), records);
        orders = types.get("work-orders");
        ann = drive(ANN);
        annsRecords = recordsOf(ANNS_TENANT, ANNS_ID);
    }

    @AfterEach
    void nobodyDrives() {
        for (String tenant : List.of(ANNS_TENANT, STRANGERS_TENANT)) {
            List<TestDrive> theirs = scope.acrossTenants(() -> TestDrive.list("tenantId", tenant));
            theirs.stream().filter(drive -> drive.recordsTenant != null).forEach(drive -> copies.remove(drive.recordsTenant));
            copies.remove(tenant);
            setup.forget(tenant);
        }
    }

    @Test
    void copy_changedByItsVisitor_isSeenByNobodyElse() {
        long sample = store.of(People.CONTOSO).count(orders, Condition.ALL);
        TestDrive colleague = colleague();
        PortalClient stranger = drive(STRANGER);
        String key = annsFirst();

        assertThat(change(ANN, key, "Changed by Ann")).isEqualTo(200);

        assertThat(ann.get("/records/work-orders/" + key).body()).contains("Changed by Ann").doesNotContain("for reading only");
        assertThat(events.history(new TenantId(annsRecords), orders.id(), key, 10)).hasSize(1);
        assertThat(stranger.get("/records/work-orders/" + key).status()).isEqualTo(404);
        assertThat(change(STRANGER, key, "Changed by a stranger")).isEqualTo(404);
        for (String others : List.of(People.CONTOSO, colleague.recordsTenant, recordsOf(STRANGERS_TENANT,
                "f1ee0000-0000-4000-9000-000000001909"))) {
            assertThat(others).isNotEqualTo(annsRecords);
            assertThat(store.of(others).count(orders, Condition.ALL)).isEqualTo(sample);
            assertThat(store.of(others).find(orders, key)).isEmpty();
            assertThat(store.of(others).list(orders, RecordQuery.first(RecordQuery.LARGEST)).records())
                    .noneMatch(record -> record.label().equals("Changed by Ann"));
        }
    }

    @Test
    void copy_driveOverOrBegunAnew_goesWithItsHistory() {
        TestDrive colleague = colleague();
        String key = annsFirst();
        change(ANN, key, "Changed by Ann");

        ann.submit("/test-drive", "/test-drive/reset", Map.of());
        assertThat(store.of(annsRecords).find(orders, key)).isEmpty();
        assertThat(store.of(annsRecords).count(orders, Condition.ALL)).isPositive();
        ann.submit("/test-drive", "/test-drive/leave", Map.of());

        assertThat(copies.hasRecords(annsRecords)).isFalse();
        assertThat(events.history(new TenantId(annsRecords), orders.id(), key, 10)).isEmpty();
        assertThat(copies.hasRecords(colleague.recordsTenant)).isTrue();
        assertThat(customers.find(ANNS_TENANT).orElseThrow().state).isEqualTo(CustomerState.TRIAL);
        drives.leave(colleague);
        assertThat(copies.hasRecords(colleague.recordsTenant)).isFalse();
        assertThat(customers.find(ANNS_TENANT).orElseThrow().state).isEqualTo(CustomerState.LEFT);
    }

    @Test
    void change_inACopy_isToldToItsVisitorOnlyAndToTheTrialAfterwards() {
        String hook = UUID.randomUUID().toString();
        given().auth().oauth2(token(ANN)).contentType(ContentType.JSON)
                .body(Map.of("url", localCloud + "/test-receiver/" + hook)).post("/api/v1/-/hooks/work-orders/changed").then()
                .statusCode(201);
        TestDrive colleague = colleague();
        String colleagues = store.of(colleague.recordsTenant).list(orders, RecordQuery.first(1)).records().get(0).key();
        String key = annsFirst();

        assertThat(store.of(colleague.recordsTenant).change(orders, colleagues, Optional.empty(),
                Map.of("summary", "Changed by a colleague"), Actor.person(COLLEAGUES_ID, "Colleague")))
                .isInstanceOf(WriteOutcome.Written.class);
        change(ANN, key, "Changed by Ann");
        await().atMost(Duration.ofSeconds(20)).until(() -> !ReceiverApi.bodies(hook).isEmpty());
        assertThat(ReceiverApi.bodies(hook)).singleElement().asString().contains("Changed by Ann");

        ann.submit("/test-drive", "/test-drive/trial", Map.of());
        change(ANN, key, "Changed in the trial");
        await().atMost(Duration.ofSeconds(20)).until(() -> ReceiverApi.bodies(hook).size() == 2);
        assertThat(store.of(ANNS_TENANT).find(orders, key)).isPresent();
        copies.make(People.CONTOSO, ANNS_TENANT);
        assertThat(store.of(ANNS_TENANT).find(orders, key)).as("once the product has records of its own").isEmpty();
    }

    @Test
    void erase_onRequest_leavesNothingOfTheVisitor() {
        ann.submit("/test-drive", "/test-drive/leave", Map.of());
        ann.submit("/test-drive", "/test-drive", Map.of("company", "Fleet 1908", "consent", "true"));
        String copy = recordsOf(ANNS_TENANT, ANNS_ID);
        String key = store.of(copy).list(orders, RecordQuery.first(1)).records().get(0).key();
        change(ANN, key, "Changed by Ann");
        ann.get("/records/work-orders/" + key);
        ann.submit("/licences", "/licences/requests", Map.of("flow", "daily-digest", "title", "Daily digest"));
        List<String> tables = List.of("test_drive", "lead", "licence_request", "licence_reading", "tenant_member");
        assertThat(tables).allSatisfy(table -> assertThat(kept(table)).as(table).isPositive());

        ann.submit("/test-drive", "/test-drive/erase", Map.of());

        assertThat(tables).allSatisfy(table -> assertThat(kept(table)).as(table).isZero());
        assertThat(copies.hasRecords(copy)).isFalse();
        assertThat(events.history(new TenantId(copy), orders.id(), key, 10)).isEmpty();
        assertThat(ann.get("/test-drive").body()).contains("What was kept of you was erased.");
    }

    private PortalClient drive(String upn) {
        PortalClient visitor = PortalClient.visitor();
        visitor.signIn(upn, "/test-drive");
        assertThat(visitor.submit("/test-drive", "/test-drive", Map.of()).status()).isEqualTo(303);
        assertThat(visitor.get("/test-drive").body()).contains("a copy of your own");
        return visitor;
    }

    private TestDrive colleague() {
        return drives.join(new TestDrives.Visitor(ANNS_TENANT, COLLEAGUES_ID, "Colleague", "Fleet 1908"));
    }

    private String annsFirst() {
        return store.of(annsRecords).list(orders, RecordQuery.first(1)).records().get(0).key();
    }

    private String recordsOf(String tenant, String person) {
        return scope.acrossTenants(() -> TestDrive.latest(tenant, person)).orElseThrow().recordsTenant;
    }

    private int change(String upn, String key, String summary) {
        return given().auth().oauth2(token(upn)).contentType(ContentType.JSON).body(Map.of("summary", summary))
                .patch("/api/v1/work-orders/" + key).statusCode();
    }

    private String token(String upn) {
        return LocalTokens.access(localCloud, upn, resource);
    }

    /** How many rows of a table there are of Ann. */
    private long kept(String table) {
        return scope.acrossTenants(() -> ((Number) TestDrive.getEntityManager()
                .createNativeQuery("select count(*) from " + table + " where tenant_id = ?1 and object_id = ?2")
                .setParameter(1, ANNS_TENANT).setParameter(2, ANNS_ID).getSingleResult()).longValue());
    }
}
