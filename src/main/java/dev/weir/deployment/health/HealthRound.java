package dev.weir.deployment.health;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.Acting;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.Goal;
import dev.weir.identity.Standing;
import dev.weir.scheduling.BackgroundWork;

/**
 * Reads, from time to time, how deployed flows fare at those customers whose admins allowed acting while they are away. A
 * round is bounded, and a tenant whose services want a pause is left alone until the next one.
 */
@ApplicationScoped
public class HealthRound implements BackgroundWork {

    private final HealthReader reader;
    private final ActingConsents consents;
    private final Customers customers;
    private final HealthConfig config;
    private final TenantScope scope;
    private final Clock clock;
    private final Task<Void> task;

    HealthRound(HealthReader reader, ActingConsents consents, Customers customers, HealthConfig config, TenantScope scope,
            Clock clock) {
        this.reader = reader;
        this.consents = consents;
        this.customers = customers;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
        this.task = Tasks.recurring("health-of-flows", FixedDelay.of(config.every()))
                .execute((instance, context) -> read());
    }

    @Override
    public Task<Void> task() {
        return task;
    }

    /**
     * Reads one round.
     *
     * @return how many flows were read
     */
    public int read() {
        forget();
        List<Deployment> due = due();
        Map<String, Optional<Acting>> actors = due.stream().map(deployment -> deployment.tenantId).distinct()
                .collect(Collectors.toMap(Function.identity(), this::acting));
        Set<String> paused = new HashSet<>();
        int read = 0;
        for (Deployment deployment : due) {
            Optional<Acting> acting = actors.getOrDefault(deployment.tenantId, Optional.empty());
            if (acting.isEmpty() || paused.contains(deployment.tenantId)) {
                continue;
            }
            Optional<Cause> trouble = reader.read(deployment, acting.get());
            if (trouble.filter(cause -> cause != Cause.REMOVED_BY_CUSTOMER).isPresent()) {
                paused.add(deployment.tenantId);
            }
            read++;
        }
        return read;
    }

    private Optional<Acting> acting(String tenantId) {
        return customers.standing(tenantId) == Standing.MEMBER ? consents.acting(tenantId) : Optional.empty();
    }

    /** Those that were not read for the longest time, of customers who consented. */
    private List<Deployment> due() {
        return scope.acrossTenants(() -> Deployment.getEntityManager().createQuery("""
                select d from Deployment d left join RunReading r on r.deploymentId = d.id
                where d.goal <> ?1 and d.shipped is not null and d.template <> ?2
                and exists (select 1 from ActingConsent c where c.tenantId = d.tenantId)
                order by r.readAt asc nulls first, d.id""", Deployment.class).setParameter(1, Goal.REMOVED)
                .setParameter(2, Blueprint.CONNECTOR)
                .setMaxResults(config.flowsPerRound()).getResultList());
    }

    private void forget() {
        scope.acrossTenants(() -> RunTotal.delete("onDay < ?1",
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(config.keptDays())));
    }
}
