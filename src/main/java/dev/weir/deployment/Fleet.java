package dev.weir.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import dev.weir.customer.TenantScope;

/** What customers have of our flows, in totals, for the operator. */
@ApplicationScoped
public class Fleet {

    /**
     * A customer's flows, counted.
     *
     * @param asWanted those that are as they should be
     */
    public record Share(String tenantId, long flows, long asWanted) {

        /** Of a customer without flows. */
        public static final Share NONE = new Share("", 0, 0);
    }

    private final TenantScope scope;

    Fleet(TenantScope scope) {
        this.scope = scope;
    }

    /** The flows of some customers, by tenant; who has none is left out. */
    public Map<String, Share> shares(Collection<String> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        return scope.acrossTenants(() -> Deployment.getEntityManager().createQuery("""
                select new dev.weir.deployment.Fleet$Share(tenantId, count(*), sum(case when state = ?1 then 1 else 0 end))
                from Deployment where goal <> ?2 and tenantId in ?3 group by tenantId""", Share.class)
                .setParameter(1, DeploymentState.DONE).setParameter(2, Goal.REMOVED).setParameter(3, tenants)
                .getResultList()).stream().collect(Collectors.toMap(Share::tenantId, Function.identity()));
    }

    /** How many flows of one customer are in each state, by template and version. */
    public List<FleetTotal> totalsOf(String tenantId) {
        return totals("and tenantId = :tenant", query -> query.setParameter("tenant", tenantId));
    }

    /** Likewise, over all customers. */
    public List<FleetTotal> totals() {
        return totals("", UnaryOperator.identity());
    }

    private List<FleetTotal> totals(String condition, UnaryOperator<TypedQuery<FleetTotal>> parameters) {
        return scope.acrossTenants(() -> parameters.apply(Deployment.getEntityManager().createQuery("""
                select new dev.weir.deployment.FleetTotal(template, wantedVersion, state, count(*)) from Deployment
                where goal <> :removed %s group by template, wantedVersion, state
                order by template, wantedVersion, state""".formatted(condition), FleetTotal.class)
                .setParameter("removed", Goal.REMOVED)).getResultList());
    }
}
