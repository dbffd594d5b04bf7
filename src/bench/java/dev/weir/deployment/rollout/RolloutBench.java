package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.bench.Report;
import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * How long a rollout takes beside what the throttle allows at best: the calls that were made, by the calls that are answered
 * in a second. {@code -Dweir.bench.rollout-customers=100,1000,10000} takes other numbers of customers.
 */
@QuarkusTest
@QuarkusTestResource(value = ThrottledCloud.class, restrictToAnnotatedClass = true)
class RolloutBench {

    private static final int[] SIZES = Arrays.stream(System.getProperty("weir.bench.rollout-customers", "100,1000").split(","))
            .mapToInt(Integer::parseInt).toArray();
    private static final String OLD = "0.9.0";

    @Inject
    Customers customers;

    @Inject
    ActingConsents consents;

    @Inject
    TenantScope scope;

    @Inject
    ServedCatalog catalog;

    @Inject
    Rollouts rollouts;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void rollout_atGrowingNumberOfCustomers() throws Exception {
        Report report = new Report("rollouts", "customers", "calls", "limit of the throttle, s", "measured, s",
                "times the limit", "heap in use afterwards, MB");
        Template template = catalog.current().find("csv-report").orElseThrow();
        measure(template, 20);
        for (int size : SIZES) {
            double heapBefore = heap();
            Measured measured = measure(template, size);
            double limit = (double) measured.calls() / ThrottledCloud.RATE;
            report.row(size, measured.calls(), limit, measured.seconds(), measured.seconds() / limit, heap());
            assertThat(measured.seconds() / limit).as("times the limit at %d customers", size).isLessThan(1.2);
            assertThat(heap() - heapBefore).as("MB more than before").isLessThan(64);
        }
        report.write();
    }

    private record Measured(long calls, double seconds) {
    }

    private Measured measure(Template template, int size) throws Exception {
        seed(template, size);
        long calls = ThrottledCloud.current().calls();
        long begun = System.nanoTime();
        long id = rollouts.start(new NewRollout(template.id(), List.of(100), 50, 0, clock.instant(), Set.of()),
                template.version(), "f1e1d11e-0000-4000-8000-00000000f1e1", "bench");
        await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(20))
                .until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(rollouts.progress(id).of(TargetState.DONE)).isEqualTo(size);
        scope.acrossTenants(() -> Deployment.update("goal = ?1 where template = ?2", Goal.REMOVED, template.id()));
        return new Measured(ThrottledCloud.current().calls() - calls, seconds);
    }

    /** Customers who have the version before, as if it had been deployed long ago. */
    private void seed(Template template, int size) throws Exception {
        Blueprint present = Blueprint.of(template, Map.of(), Locale.ENGLISH);
        Blueprint older = new Blueprint(present.template(), OLD, present.title(),
                present.definition().deepCopy().put("contentVersion", "0.9.0.0"), present.connectors());
        ObjectNode clientData = json.createObjectNode().put("schemaVersion", "1.0.0.0");
        clientData.putObject("properties").set("definition", older.definition());
        clientData.withObject("/properties").putObject("connectionReferences");
        ThrottledCloud.current().hold(clientData.toString(), references(present));
        String shipped = json.writeValueAsString(older);
        IntStream.range(0, size).parallel().forEach(number -> {
            String tenant = UUID.randomUUID().toString();
            customers.put(tenant, "Customer " + number, CustomerState.ACTIVE);
            consents.give(tenant, tenant, "Admin", "refresh");
            scope.run(tenant, () -> deployment(tenant, shipped, older).persist());
        });
    }

    private Deployment deployment(String tenant, String shipped, Blueprint older) {
        Deployment deployment = new Deployment();
        deployment.id = UUID.randomUUID();
        deployment.route = Route.SOLUTION;
        deployment.environment = tenant;
        deployment.environmentTitle = "Production";
        deployment.organization = ThrottledCloud.current().address("org" + tenant);
        deployment.template = older.template();
        deployment.title = older.title();
        deployment.flowId = UUID.randomUUID();
        deployment.goal = Goal.ON;
        deployment.wanted = shipped;
        deployment.wantedVersion = OLD;
        deployment.shipped = shipped;
        deployment.shippedVersion = OLD;
        deployment.state = DeploymentState.DONE;
        deployment.startedBy = "bench";
        deployment.changedAt = clock.instant();
        return deployment;
    }

    private static String references(Blueprint blueprint) {
        return new TreeSet<>(blueprint.connectors().values()).stream().map(connector -> """
                {"connectionreferenceid":"%s","connectionreferencelogicalname":"fieldline_%s",
                "connectionreferencedisplayname":"%s","connectorid":"/providers/Microsoft.PowerApps/apis/%s",
                "connectionid":"abc"}""".formatted(UUID.randomUUID(), connector, connector, connector))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static double heap() {
        System.gc();
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
