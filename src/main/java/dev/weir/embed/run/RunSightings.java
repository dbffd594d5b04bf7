package dev.weir.embed.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.customer.TenantScope;
import dev.weir.embed.KnownFlows.KnownFlow;
import dev.weir.record.FlowWatch;
import dev.weir.scheduling.BackgroundWork;
import io.quarkus.logging.Log;

/** Keeps which runs had to do with which records, for as long as Microsoft keeps the runs. */
@ApplicationScoped
class RunSightings implements FlowWatch, BackgroundWork {

    private static final Duration KEEP = Duration.ofDays(30);

    private final TenantScope scope;
    private final FlowDirectory flows;
    private final Clock clock;

    RunSightings(TenantScope scope, FlowDirectory flows, Clock clock) {
        this.scope = scope;
        this.flows = flows;
        this.clock = clock;
    }

    /** Failing to remember a run must not keep a flow from its work. */
    @Override
    public void seen(String tenantId, String recordType, String recordKey, String flow, String run) {
        try {
            scope.run(tenantId, () -> {
                if (RunSighting.of(recordType, recordKey, flow, run).isEmpty()) {
                    RunSighting sighting = new RunSighting();
                    sighting.recordType = recordType;
                    sighting.recordKey = recordKey;
                    sighting.flow = flow;
                    sighting.run = run;
                    sighting.seenAt = clock.instant();
                    sighting.persist();
                }
            });
        } catch (RuntimeException seenByAnother) {
            Log.debugf(seenByAnother, "Run %s on %s %s was not written down", run, recordType, recordKey);
        }
    }

    @Override
    public Optional<String> title(String tenantId, String flow) {
        return Optional.ofNullable(flows.find(tenantId, Set.of(flow)).get(flow)).map(KnownFlow::title);
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("forget-runs", FixedDelay.of(Duration.ofHours(6))).execute((instance, context) -> forget());
    }

    void forget() {
        scope.acrossTenants(() -> RunSighting.delete("seenAt < ?1", clock.instant().minus(KEEP)));
    }
}
