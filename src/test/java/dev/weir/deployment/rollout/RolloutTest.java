package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.calls.CallLog;
import dev.weir.localcloud.calls.ServiceCall;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;
import dev.weir.microsoft.bap.Environment;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RolloutTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Customers customers;

    @Inject
    ActingConsents consents;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    Rollouts rollouts;

    @Inject
    Announcements announcements;

    @Inject
    ServedCatalog catalog;

    @Inject
    Faults faults;

    @Inject
    CallLog calls;

    @Inject
    Documents documents;

    @Inject
    TenantScope scope;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final List<String> tenants = new ArrayList<>();

    @AfterEach
    void forget() {
        faults.clear();
        tenants.forEach(tenant -> customers.put(tenant, tenant, CustomerState.LEFT));
    }

    @Test
    void start_allGoWell_endsDoneAndASecondChangesNothing() {
        Template template = template("invoice-reminder");
        fleet(template, 1, 6);
        long id = start(template, 0);
        await().atMost(Duration.ofMinutes(2)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(rollouts.find(id).orElseThrow().state).isEqualTo(RolloutState.DONE);
        assertThat(rollouts.progress(id).of(TargetState.DONE)).isEqualTo(6);
        tenants.forEach(tenant -> assertThat(version(tenant)).isEqualTo(template.version()));

        long before = calls.last();
        tenants.forEach(tenant -> assertThat(runner.run(tenant, deployment(tenant).id, consents.acting(tenant).orElseThrow()))
                .isEqualTo(DeploymentState.DONE));
        assertThat(calls.since(before, "/dataverse/")).isNotEmpty().extracting(ServiceCall::method).containsOnly("GET");
        PortalClient olivia = PortalClient.signedIn("olivia@fieldline.example");
        assertThat(olivia.get("/operator/rollouts/" + id).body()).contains("6 of 6 customers settled");
        assertThat(olivia.get("/operator/rollouts/" + id + "/report.csv").body()).contains("Fleet 1");
        assertThat(olivia.get("/operator/fleet").body()).contains("invoice-reminder");
    }

    @Test
    void start_firstFailureWithoutTolerance_givesTheOldVersionBack() {
        Template template = template("csv-report");
        fleet(template, 11, 14);
        fail(tenants.get(2));
        long id = start(template, 0);
        await().atMost(Duration.ofMinutes(2)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(rollouts.find(id).orElseThrow().state).isEqualTo(RolloutState.STOPPED);
        assertThat(rollouts.progress(id).of(TargetState.DONE)).isZero();
        faults.clear();
        tenants.forEach(tenant -> assertThat(version(tenant)).isEqualTo("0.9.0"));
    }

    @Test
    void start_customerWithoutConsent_isLeftOut() {
        Template template = template("send-order");
        fleet(template, 21, 22);
        consents.revoke(tenants.get(0), "test");
        long id = start(template, 0);
        await().atMost(Duration.ofMinutes(2)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(rollouts.progress(id).counts()).containsEntry(TargetState.SKIPPED, 1L).containsEntry(TargetState.DONE, 1L);
        assertThat(version(tenants.get(0))).isEqualTo("0.9.0");
    }

    @Test
    void start_oneCustomerIsThrottled_waitsForThatOneOnly() {
        Template template = template("approve-over-budget");
        fleet(template, 51, 54);
        faults.ask(new Fault("dataverse", "throttled", 1, organization(tenants.get(1)), null, 0, 4));
        long id = rollouts.start(new NewRollout(template.id(), List.of(100), 4, 0, clock.instant(), Set.of()),
                template.version(), People.FIELDLINE, "test");
        await().atMost(Duration.ofMinutes(1)).until(() -> rollouts.progress(id).of(TargetState.DONE) == 3);
        assertThat(rollouts.progress(id).of(TargetState.WAITING)).isEqualTo(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(rollouts.progress(id).of(TargetState.DONE)).isEqualTo(4);
    }

    @Test
    void start_customerDeclinesInTime_isLeftOut() {
        Template template = template("order-from-email");
        fleet(template, 31, 32);
        long id = rollouts.start(new NewRollout(template.id(), List.of(100), 4, 0, clock.instant().plus(Duration.ofDays(7)),
                Set.of()), template.version(), People.FIELDLINE, "test");
        UUID declining = deployment(tenants.get(0)).id;
        assertThat(announcements.of(tenants.get(0), declining)).hasValueSatisfying(
                announced -> assertThat(announced.version()).isEqualTo(template.version()));
        assertThat(announcements.of(tenants.get(1), declining)).isEmpty();
        PortalClient admin = PortalClient.signedIn("admin@t31.fleet.example");
        String page = "/admin/deployments/" + declining;
        assertThat(admin.get(page).body()).contains("comes by itself");
        assertThat(admin.follow(admin.submit(page, page + "/decline", Map.of())).body()).doesNotContain("comes by itself");
        assertThat(rollouts.progress(id).counts()).containsEntry(TargetState.SKIPPED, 1L)
                .containsEntry(TargetState.PENDING, 1L);
        assertThat(announcements.decline(tenants.get(0), declining, "test")).isFalse();
        rollouts.abort(id);
        assertThat(version(tenants.get(1))).isEqualTo("0.9.0");
    }

    @Test
    void pause_beforeTheTime_resumesNotBeforeIt() {
        Template template = template("teams-on-completion");
        fleet(template, 41, 41);
        long id = rollouts.start(new NewRollout(template.id(), List.of(100), 4, 0, clock.instant().plus(Duration.ofDays(7)),
                Set.of()), template.version(), People.FIELDLINE, "test");
        assertThat(rollouts.pause(id)).isTrue();
        assertThat(rollouts.resume(id)).isTrue();
        assertThat(rollouts.find(id).orElseThrow().state).isEqualTo(RolloutState.SCHEDULED);
        rollouts.abort(id);
        assertThat(rollouts.resume(id)).isFalse();
        assertThat(rollouts.goBack(id)).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(version(tenants.get(0))).isEqualTo("0.9.0");
    }

    /** Thirty of a thousand fail, ten are tolerated; {@code -Dweir.test.rollout-customers} takes another number. */
    @Test
    @Tag("slow")
    void start_manyCustomers_stopsWhereItMustAndGoesBack() {
        int number = Integer.getInteger("weir.test.rollout-customers", 1000);
        Template template = template("survey-after-completion");
        fleet(template, 101, 100 + number);
        List<String> failing = tenants.stream().filter(tenant -> tenants.indexOf(tenant) % 33 == 7).toList();
        failing.forEach(this::fail);
        long before = calls.last();
        long begun = System.nanoTime();
        long busy = cpuTime();
        long id = start(template, 1);
        await().atMost(Duration.ofMinutes(10)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        System.out.printf("A rollout to %d customers and back took %.1f s, and %.1f s of processor time%n", number,
                (System.nanoTime() - begun) / 1e9, (cpuTime() - busy) / 1e9);

        assertThat(rollouts.find(id).orElseThrow().state).isEqualTo(RolloutState.STOPPED);
        Progress progress = rollouts.progress(id);
        assertThat(progress.total()).isEqualTo(number);
        assertThat(progress.of(TargetState.DONE)).isZero();
        assertThat(progress.of(TargetState.REVERT_FAILED)).isZero();
        assertThat(progress.of(TargetState.FAILED_BEFORE)).isBetween(number / 100 + 1L, number / 100 + 4L);
        assertThat(progress.of(TargetState.REVERTED)).isPositive();
        assertThat(progress.of(TargetState.PENDING) + progress.of(TargetState.REVERTED)
                + progress.of(TargetState.FAILED_BEFORE)).isEqualTo(number);
        tenants.forEach(tenant -> assertThat(version(tenant)).isEqualTo("0.9.0"));
        assertThat(writes(before)).allSatisfy((flow, times) -> assertThat(times).isEqualTo(2))
                .hasSize((int) progress.of(TargetState.REVERTED));
        List<String> report = report(id);
        assertThat(report).hasSize(number);
        failing.stream().limit(number / 100 + 1).forEach(tenant -> assertThat(report)
                .anyMatch(line -> line.startsWith(tenant) && line.contains(",failed_before,not_permitted,")));

        faults.clear();
        long settled = calls.last();
        tenants.stream().limit(200).forEach(
                tenant -> runner.run(tenant, deployment(tenant).id, consents.acting(tenant).orElseThrow()));
        assertThat(calls.since(settled, "/dataverse/")).extracting(ServiceCall::method).containsOnly("GET");
    }

    /** How often each flow's definition was written. */
    private Map<String, Long> writes(long since) {
        return calls.since(since, "/workflows(").stream().filter(call -> call.method().equals("PATCH"))
                .collect(Collectors.groupingBy(ServiceCall::path, Collectors.counting()));
    }

    private static List<String> report(long id) {
        PortalClient olivia = PortalClient.signedIn("olivia@fieldline.example");
        return olivia.get("/operator/rollouts/" + id + "/report.csv").body().lines().skip(1).toList();
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private Template template(String id) {
        return catalog.current().find(id).orElseThrow();
    }

    private long start(Template template, int tolerance) {
        return rollouts.start(new NewRollout(template.id(), List.of(10, 100), 4, tolerance, clock.instant(), Set.of()),
                template.version(), People.FIELDLINE, "test");
    }

    /** Customers with an older version of the template, deployed and running: at the first really, at the others as a copy. */
    private void fleet(Template template, int first, int last) {
        Blueprint shipped = Blueprint.of(template, Map.of(), java.util.Locale.ENGLISH);
        Blueprint older = new Blueprint(shipped.template(), "0.9.0", shipped.title(),
                shipped.definition().deepCopy().put("contentVersion", "0.9.0.0"), shipped.connectors());
        IntStream.rangeClosed(first, last).mapToObj("f1ee0000-0000-4000-8000-%012d"::formatted).forEach(tenants::add);
        comeAboard(tenants.get(0), older);
        assertThat(runner.run(tenants.get(0), deployment(tenants.get(0)).id, consents.acting(tenants.get(0)).orElseThrow()))
                .isEqualTo(DeploymentState.DONE);
        tenants.parallelStream().skip(1).forEach(tenant -> {
            comeAboard(tenant, older);
            copy(deployment(tenants.get(0)), deployment(tenant));
        });
    }

    private void comeAboard(String tenant, Blueprint wanted) {
        int number = Integer.parseInt(tenant.substring(24));
        customers.put(tenant, "Fleet " + number, CustomerState.ACTIVE);
        consents.give(tenant, "f1ee0000-0000-4000-9000-%012d".formatted(number), "Admin " + number,
                LocalTokens.refresh(localCloud, "admin@t" + number + ".fleet.example"));
        var home = environments.of(tenant).get(1);
        deployments.want(tenant, new Environment(home.name(), home.displayName(), home.sku(), false,
                home.dataverse(localCloud)), wanted, "test");
    }

    /** Lets a customer have what another has, in the local cloud and in the record. */
    private void copy(Deployment from, Deployment to) {
        for (String table : List.of("publisher", "solution", "connectionreference", "workflow", "solutioncomponent")) {
            documents.list("dataverse-" + table, organization(from.tenantId))
                    .forEach(row -> copy(row, organization(to.tenantId),
                            from, to));
        }
        documents.list("flow", from.environment).forEach(flow -> copy(flow, to.environment, from, to));
        scope.run(to.tenantId, () -> Deployment.update(
                "shipped = wanted, shippedVersion = wantedVersion, state = ?1 where id = ?2", DeploymentState.DONE, to.id));
    }

    private void copy(Document document, String scope, Deployment from, Deployment to) {
        String text = document.content().toString().replace(from.flowId.toString(), to.flowId.toString())
                .replace(from.tenantId, to.tenantId).replace(from.environment, to.environment);
        try {
            documents.put(document.kind(), scope, document.name().replace(from.flowId.toString(), to.flowId.toString()),
                    (ObjectNode) json.readTree(text));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String organization(String tenant) {
        return environments.of(tenant).get(1).organization().orElseThrow();
    }

    private void fail(String tenant) {
        faults.ask(new Fault("dataverse", "error", -1, organization(tenant), null, 403, 0));
    }

    private Deployment deployment(String tenant) {
        return deployments.of(tenant).get(0);
    }

    private String version(String tenant) {
        return deployment(tenant).shippedVersion;
    }
}
