package dev.weir.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.MeteringClient;
import dev.weir.microsoft.fulfilment.MeteringClient.Answer;
import dev.weir.microsoft.fulfilment.MeteringClient.Usage;
import dev.weir.microsoft.fulfilment.PublisherConfig;
import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.PatientRetry;

/**
 * Reports usage to the marketplace, hour by hour. A report is fixed before it is sent, so after an outage or a crash it is
 * sent again as it was, and the marketplace's "duplicate" is as good as "accepted".
 */
@ApplicationScoped
class UsageReporting {

    /** Does it every few minutes; the marketplace takes an hour once and for a day. */
    @Singleton
    static class Work implements BackgroundWork {

        private final RecurringTask<Void> task;

        Work(Provider<UsageReporting> reporting) {
            this.task = Tasks.recurring("marketplace-usage", FixedDelay.of(Duration.ofMinutes(5)))
                    .onFailure(new PatientRetry<>(Duration.ofMinutes(1), Duration.ofMinutes(5)))
                    .execute((instance, context) -> reporting.get().run());
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    private final MeteringClient metering;
    private final PublisherConfig publisher;
    private final MarketplaceConfig config;
    private final TenantScope scope;
    private final Clock clock;

    UsageReporting(MeteringClient metering, PublisherConfig publisher, MarketplaceConfig config, TenantScope scope,
            Clock clock) {
        this.metering = metering;
        this.publisher = publisher;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Closes the hours that are over and sends what waits.
     *
     * @throws FulfilmentException when the marketplace cannot be reached; everything then waits for the next time
     */
    void run() {
        if (publisher.complete()) {
            scope.acrossTenants(this::close);
            send();
        }
    }

    /** Makes reports of all hours that are over. */
    private Void close() {
        Instant openHour = clock.instant().minus(config.usageDelay()).truncatedTo(ChronoUnit.HOURS);
        List<Object[]> hours = UsageEntry.getEntityManager().createQuery("""
                select subscriptionId, planId, dimension, hour from UsageEntry
                where reportId is null and hour < :open group by subscriptionId, planId, dimension, hour
                order by hour""", Object[].class).setParameter("open", openHour).getResultList();
        hours.forEach(row -> close((String) row[0], (String) row[1], (String) row[2], (Instant) row[3]));
        return null;
    }

    private void close(String subscriptionId, String planId, String dimension, Instant hour) {
        boolean reported = UsageReport.count("subscriptionId = ?1 and dimension = ?2 and hour = ?3", subscriptionId,
                dimension, hour) > 0;
        String open = "reportId is null and subscriptionId = ?1 and planId = ?2 and dimension = ?3 and hour = ?4";
        if (reported) {
            // Written just after its hour was closed, or under another plan of the same hour: it counts in the present one.
            UsageEntry.update("hour = ?5 where " + open, subscriptionId, planId, dimension, hour,
                    clock.instant().truncatedTo(ChronoUnit.HOURS));
            return;
        }
        List<UsageEntry> entries = UsageEntry.list(open, subscriptionId, planId, dimension, hour);
        UsageReport report = new UsageReport();
        report.subscriptionId = subscriptionId;
        report.planId = planId;
        report.dimension = dimension;
        report.hour = hour;
        report.quantity = entries.stream().map(entry -> entry.quantity)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        report.state = UsageReport.State.WAITING;
        report.answer = "";
        report.persistAndFlush();
        entries.forEach(entry -> entry.reportId = report.id);
    }

    private void send() {
        List<UsageReport> batch = scope.acrossTenants(() -> UsageReport.waiting(MeteringClient.BATCH));
        while (!batch.isEmpty()) {
            List<UsageReport> sent = batch;
            List<Answer> answers = metering.report(sent.stream().map(report -> new Usage(report.subscriptionId,
                    report.planId, report.dimension, report.hour, report.quantity)).toList());
            boolean moved = scope.acrossTenants(() -> settle(sent, answers));
            if (!moved) {
                return;
            }
            batch = scope.acrossTenants(() -> UsageReport.waiting(MeteringClient.BATCH));
        }
    }

    /** Writes the answers down, and tells whether any report is settled by that. */
    private static boolean settle(List<UsageReport> sent, List<Answer> answers) {
        boolean moved = false;
        for (int i = 0; i < sent.size(); i++) {
            UsageReport report = UsageReport.findById(sent.get(i).id);
            report.answer = answers.get(i).word();
            report.state = switch (answers.get(i).verdict()) {
                case ACCEPTED, DUPLICATE -> UsageReport.State.ACCEPTED;
                case EXPIRED, REFUSED -> UsageReport.State.REFUSED;
                case FAILED -> UsageReport.State.WAITING;
            };
            moved |= report.state != UsageReport.State.WAITING;
        }
        return moved;
    }
}
