package dev.weir.deployment.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.deployment.Acting;
import dev.weir.deployment.CannotActException;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Refusals;
import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunFault;
import dev.weir.microsoft.flow.RunHistoryClient;

/**
 * Reads how a deployed flow ran and keeps totals of it. The totals of the last days are counted anew at each reading, so that
 * reading twice changes nothing and a run that ends late is still counted.
 */
@ApplicationScoped
public class HealthReader {

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final RunFault UNTOLD = new RunFault("", "");

    private final RunHistoryClient history;
    private final Deployments deployments;
    private final Endpoints endpoints;
    private final HealthConfig config;
    private final TenantScope scope;
    private final Clock clock;

    HealthReader(RunHistoryClient history, Deployments deployments, Endpoints endpoints, HealthConfig config,
            TenantScope scope, Clock clock) {
        this.history = history;
        this.deployments = deployments;
        this.endpoints = endpoints;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Reads one flow's runs; of a flow that the Flow service was not yet seen to have there are none.
     *
     * @return why they could not be read; empty when they were
     */
    public Optional<Cause> read(Deployment deployment, Acting acting) {
        if (deployment.flowName == null) {
            return Optional.empty();
        }
        Instant from = clock.instant().minus(WINDOW).truncatedTo(ChronoUnit.DAYS);
        try {
            List<FlowRun> runs = history.since(acting.token(endpoints.cloud().flowAudience()), deployment.environment,
                    deployment.flowName, from, config.runsPerFlow());
            keep(deployment, from, runs);
            return Optional.empty();
        } catch (CannotActException cannot) {
            return Optional.of(troubled(deployment, cannot.reason()));
        } catch (FlowException refused) {
            return Optional.of(troubled(deployment, Refusals.cause(refused)));
        }
    }

    private void keep(Deployment deployment, Instant from, List<FlowRun> runs) {
        DayCounts counts = DayCounts.of(runs, version(deployment), deployment.previousVersion, since(deployment));
        scope.run(deployment.tenantId, () -> {
            RunTotal.delete("deploymentId = ?1 and onDay >= ?2", deployment.id,
                    from.atZone(ZoneOffset.UTC).toLocalDate());
            counts.all().forEach((key, count) -> {
                RunTotal total = new RunTotal();
                total.deploymentId = deployment.id;
                total.template = deployment.template;
                total.version = key.version();
                total.onDay = key.day();
                total.succeeded = count.succeeded();
                total.failed = count.failed();
                total.other = count.other();
                total.persist();
            });
            RunReading reading = reading(deployment);
            reading.trouble = null;
            newest(runs, run -> !run.isOpen()).ifPresent(last -> {
                reading.lastRun = last.name();
                reading.lastStatus = last.status();
                reading.lastRunAt = last.started().orElseThrow();
            });
            newest(runs, FlowRun::failed).ifPresent(failed -> {
                RunFault fault = failed.fault().orElse(UNTOLD);
                reading.failedRun = failed.name();
                reading.failedAt = failed.started().orElseThrow();
                reading.failure = RunFailure.of(fault.code());
                reading.failureDetail = shortened(fault.message().isEmpty() ? fault.code() : fault.message());
            });
            reading.persist();
        });
    }

    private static Optional<FlowRun> newest(List<FlowRun> runs, Predicate<FlowRun> those) {
        return runs.stream().filter(those).filter(run -> run.started().isPresent())
                .max(Comparator.comparing(run -> run.started().orElseThrow()));
    }

    private Cause troubled(Deployment deployment, Cause trouble) {
        scope.run(deployment.tenantId, () -> {
            RunReading reading = reading(deployment);
            reading.trouble = trouble;
            reading.persist();
        });
        return trouble;
    }

    private RunReading reading(Deployment deployment) {
        RunReading reading = RunReading.<RunReading> findByIdOptional(deployment.id).orElseGet(RunReading::new);
        reading.deploymentId = deployment.id;
        reading.readAt = clock.instant();
        return reading;
    }

    private static String version(Deployment deployment) {
        return deployment.shippedVersion == null ? deployment.wantedVersion : deployment.shippedVersion;
    }

    /** When the present version was written; runs before that were of the version before. */
    private Instant since(Deployment deployment) {
        return deployments.writtenAt(deployment.tenantId, deployment.id).orElse(Instant.EPOCH);
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
