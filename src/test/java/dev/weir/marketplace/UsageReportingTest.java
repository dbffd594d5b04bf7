package dev.weir.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.Metering;
import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.MeteringClient;
import dev.weir.microsoft.fulfilment.MeteringClient.Usage;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UsageReportingTest {

    @Inject
    FulfilmentSetup setup;

    @Inject
    Metering meter;

    @Inject
    UsageReporting reporting;

    @Inject
    MeteringClient metering;

    @Inject
    TenantScope scope;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @Inject
    MarketplaceConfig config;

    @AfterEach
    void mend() {
        marketplace.noFaults();
        setup.forget(People.NORTHWIND);
    }

    @Test
    void run_outageOf23Hours_losesNothingAndDoublesNothing() {
        String id = active();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int ago = 23; ago >= 1; ago--) {
            used(id, hour.minus(ago, ChronoUnit.HOURS), ago + "a", 3);
            used(id, hour.minus(ago, ChronoUnit.HOURS), ago + "b", 4);
        }
        // For a while after the hour, the last one is still open.
        Instant open = Instant.now().minus(config.usageDelay()).truncatedTo(ChronoUnit.HOURS);
        int due = (int) ChronoUnit.HOURS.between(hour.minus(23, ChronoUnit.HOURS), open);
        marketplace.fault("error", 0);
        assertThatThrownBy(() -> reporting.run()).isInstanceOf(FulfilmentException.class);
        assertThat(reports(id)).hasSize(due).allMatch(report -> report.state == UsageReport.State.WAITING);

        marketplace.noFaults();
        reporting.run();
        reporting.run();

        assertThat(reports(id)).hasSize(due).allMatch(report -> report.state == UsageReport.State.ACCEPTED)
                .allMatch(report -> report.quantity.compareTo(BigDecimal.valueOf(7)) == 0);
        assertThat(billed(id)).isEqualByComparingTo(BigDecimal.valueOf(due * 7L));
    }

    @Test
    void run_reportedButNotWrittenDown_isBilledOnce() {
        String id = active();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(2, ChronoUnit.HOURS);
        used(id, hour, "x", 5);
        // What a crash between sending and writing down leaves behind: the marketplace has it, we do not know.
        metering.report(List.of(new Usage(id, "enterprise", "flow-runs", hour, BigDecimal.valueOf(5))));

        reporting.run();

        assertThat(reports(id)).extracting(report -> report.answer).containsExactly("Duplicate");
        assertThat(reports(id)).extracting(report -> report.state).containsExactly(UsageReport.State.ACCEPTED);
        assertThat(billed(id)).isEqualByComparingTo(BigDecimal.valueOf(5));
    }

    @Test
    void run_entryWrittenAfterItsHourWasReported_countsLater() {
        String id = active();
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);
        used(id, hour, "early", 5);
        reporting.run();
        used(id, hour, "late", 2);

        reporting.run();

        assertThat(billed(id)).isEqualByComparingTo(BigDecimal.valueOf(5));
        List<UsageEntry> open = scope.acrossTenants(
                () -> UsageEntry.list("subscriptionId = ?1 and reportId is null", id));
        assertThat(open).extracting(entry -> entry.hour).containsExactly(Instant.now().truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void count_sameUseTwice_countsOnceAndOnlyWhatThePlanMeters() {
        String id = active();
        String key = "run-" + System.nanoTime();

        meter.count(People.NORTHWIND, Metering.Use.DELIVERY, key);
        meter.count(People.NORTHWIND, Metering.Use.DELIVERY, key);
        meter.count(People.FIELDLINE, Metering.Use.DELIVERY, key + "-of-nobody-who-pays");

        List<UsageEntry> counted = scope.acrossTenants(() -> UsageEntry.list("key like ?1", "%" + key + "%"));
        assertThat(counted).hasSize(1);
        assertThat(counted.get(0).subscriptionId).isEqualTo(id);
        assertThat(counted.get(0).dimension).isEqualTo("flow-runs");
        assertThat(counted.get(0).quantity).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void count_severalUsesOfWhichOneIsKnown_countsTheOthers() {
        String id = active();
        String key = "many-" + System.nanoTime() + "-";
        meter.count(People.NORTHWIND, Metering.Use.DELIVERY, key + 1);

        meter.count(People.NORTHWIND, Metering.Use.DELIVERY, Set.of(key + 1, key + 2, key + 3));

        assertThat(scope.acrossTenants(() -> UsageEntry.count("subscriptionId", id))).isEqualTo(3);
    }

    private String active() {
        String id = marketplace.buy("victor@northwind.example", "enterprise", null);
        setup.activate(id, "enterprise");
        return id;
    }

    private void used(String id, Instant hour, String key, long quantity) {
        scope.run(People.NORTHWIND, () -> {
            UsageEntry entry = new UsageEntry();
            entry.key = id + " " + key;
            entry.subscriptionId = id;
            entry.planId = "enterprise";
            entry.dimension = "flow-runs";
            entry.hour = hour;
            entry.quantity = BigDecimal.valueOf(quantity);
            entry.persist();
        });
    }

    private List<UsageReport> reports(String id) {
        return scope.acrossTenants(() -> UsageReport.of(id));
    }

    /** What the marketplace bills, by its own account. */
    private BigDecimal billed(String id) {
        return setup.billed(id);
    }
}
