package dev.weir.deployment.health;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;

/** What is known of how deployed flows fare. */
@ApplicationScoped
public class Health {

    /**
     * Runs, counted.
     *
     * @param group what they are counted by
     * @param version of the template; empty when not counted by version
     */
    public record Rate(String group, String version, long succeeded, long failed) {

        /** How many of a hundred runs succeeded; empty text where none ran. */
        public String percent() {
            long all = succeeded + failed;
            return all == 0 ? "" : String.valueOf(Math.floorDiv(succeeded * 1000, all) / 10.0);
        }
    }

    private final TenantScope scope;
    private final Clock clock;

    Health(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /** What was read of a tenant's deployments, by deployment. */
    public Map<UUID, RunReading> readings(String tenantId) {
        return scope.call(tenantId, () -> RunReading.<RunReading> listAll()).stream()
                .collect(Collectors.toMap(reading -> reading.deploymentId, Function.identity()));
    }

    /** Runs of the last days over all customers, by template and version. */
    public List<Rate> byVersion(int days) {
        return rates("t.template, t.version", days, null);
    }

    /** Runs of the last days of some customers, by tenant; a tenant without runs is left out. */
    public Map<String, Rate> byTenant(int days, Collection<String> tenants) {
        return tenants.isEmpty() ? Map.of()
                : rates("t.tenantId", days, tenants).stream()
                        .collect(Collectors.toMap(Rate::group, Function.identity()));
    }

    /** Runs of the last days of one customer, by template and version. */
    public List<Rate> ofTenant(int days, String tenantId) {
        return rates("t.template, t.version", days, List.of(tenantId));
    }

    private List<Rate> rates(String group, int days, Collection<String> tenants) {
        LocalDate since = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(days);
        return scope.acrossTenants(() -> {
            var query = RunTotal.getEntityManager().createQuery("select sum(t.succeeded), sum(t.failed), " + group
                    + " from RunTotal t where t.onDay >= :since"
                    + (tenants == null ? "" : " and t.tenantId in :tenants") + " group by " + group + " order by " + group,
                    Object[].class).setParameter("since", since);
            if (tenants != null) {
                query.setParameter("tenants", tenants);
            }
            return query.getResultList().stream().map(row -> new Rate((String) row[2], row.length < 4 ? "" : (String) row[3],
                    ((Number) row[0]).longValue(), ((Number) row[1]).longValue())).toList();
        });
    }
}
