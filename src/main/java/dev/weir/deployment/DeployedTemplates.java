package dev.weir.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.TemplateUse;
import dev.weir.customer.TenantScope;

/** Tells the catalog which of its templates are deployed where. */
@ApplicationScoped
class DeployedTemplates implements TemplateUse {

    private static final String PER_TEMPLATE = "select new dev.weir.catalog.TemplateUse$Total(tenantId, template, count(*))"
            + " from Deployment where goal <> :removed group by tenantId, template";

    private final TenantScope scope;

    DeployedTemplates(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Map<String, Long> countsIn(String tenantId) {
        return scope.call(tenantId, DeployedTemplates::perTemplate).stream()
                .collect(Collectors.toMap(Total::templateId, Total::flows, Long::sum));
    }

    /** Deployed flows belong to an organisation, not to the person who deployed them. */
    @Override
    public List<MadeFlow> madeBy(String tenantId, String userId, String templateId) {
        return List.of();
    }

    @Override
    public List<Total> totals() {
        return scope.acrossTenants(DeployedTemplates::perTemplate);
    }

    private static List<Total> perTemplate() {
        return Deployment.getEntityManager().createQuery(PER_TEMPLATE, Total.class).setParameter("removed", Goal.REMOVED)
                .getResultList();
    }
}
