package dev.weir.catalog.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.catalog.TemplateUse;
import dev.weir.customer.Customers;

/** How much customers use the templates, over all features that make flows from them. */
@ApplicationScoped
class TemplateUses {

    private final Instance<TemplateUse> uses;
    private final Customers customers;

    TemplateUses(Instance<TemplateUse> uses, Customers customers) {
        this.uses = uses;
        this.customers = customers;
    }

    /** The use of one template, all customers together. */
    record Sum(long flows, long customers) {

        static final Sum NONE = new Sum(0, 0);
    }

    /** The use of one template by one customer. */
    record ByCustomer(String tenantId, String name, long flows) {
    }

    /** The use of each template that is used, by its id. */
    Map<String, Sum> sums() {
        Map<String, Sum> sums = new HashMap<>();
        perTenant().forEach((template, tenants) -> sums.put(template,
                new Sum(tenants.values().stream().mapToLong(Long::longValue).sum(), tenants.size())));
        return sums;
    }

    /** Who uses a template, the most diligent first. */
    List<ByCustomer> of(String templateId, int most) {
        List<ByCustomer> using = new ArrayList<>();
        perTenant().getOrDefault(templateId, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most).forEach(use -> using.add(new ByCustomer(use.getKey(),
                        customers.name(use.getKey()).orElse(use.getKey()), use.getValue())));
        using.sort(Comparator.comparingLong((ByCustomer use) -> -use.flows()).thenComparing(ByCustomer::name));
        return using;
    }

    private Map<String, Map<String, Long>> perTenant() {
        Map<String, Map<String, Long>> perTenant = new HashMap<>();
        uses.stream().flatMap(use -> use.totals().stream())
                .forEach(total -> perTenant.computeIfAbsent(total.templateId(), absent -> new HashMap<>())
                        .merge(total.tenantId(), total.flows(), Long::sum));
        return perTenant;
    }
}
