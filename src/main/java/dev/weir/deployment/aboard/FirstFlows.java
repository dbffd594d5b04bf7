package dev.weir.deployment.aboard;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.TriggerKind;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;

/**
 * The templates that a new customer is offered: featured ones first, and only such as its plan includes and as run by
 * themselves for everybody.
 */
@ApplicationScoped
class FirstFlows {

    private static final int MOST = 6;

    private final ServedCatalog catalog;
    private final Entitlements entitlements;

    FirstFlows(ServedCatalog catalog, Entitlements entitlements) {
        this.catalog = catalog;
        this.entitlements = entitlements;
    }

    List<Template> of(String tenantId) {
        Entitlement entitlement = entitlements.of(tenantId);
        return catalog.visibleTo(tenantId).catalog().templates().stream().filter(FirstFlows::isForEverybody)
                .filter(template -> template.isOpenTo(entitlement))
                .sorted(Comparator.comparingInt((Template template) -> template.featured().orElse(Integer.MAX_VALUE))
                        .thenComparing(Template::id))
                .limit(MOST).toList();
    }

    /** Whether it needs nobody to start it, and no record to be made for. */
    private static boolean isForEverybody(Template template) {
        return template.trigger() != TriggerKind.INSTANT
                && template.parameters().size() == template.askedParameters().size();
    }
}
