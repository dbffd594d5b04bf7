package dev.weir.catalog.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateUse;
import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.record.RecentRecords;

/**
 * Chooses templates for a reader: those for the record types that the reader works with or the tenant automates, and featured
 * ones;
 * what the tenant does not have yet comes before what it has, and what its plan closes is not recommended.
 */
@ApplicationScoped
class Recommendations {

    private static final int MOST = 3;

    private static final int LOOKED_AT = 20;

    private final Instance<TemplateUse> uses;
    private final RecentRecords recent;
    private final Entitlements entitlements;

    Recommendations(Instance<TemplateUse> uses, RecentRecords recent, Entitlements entitlements) {
        this.uses = uses;
        this.recent = recent;
        this.entitlements = entitlements;
    }

    List<Template> of(Catalog catalog, String tenantId, String userId) {
        Map<String, Long> counts = new HashMap<>();
        uses.forEach(use -> use.countsIn(tenantId).forEach((template, count) -> counts.merge(template, count, Long::sum)));
        Map<String, Long> usedTypes = new HashMap<>();
        counts.forEach((id, count) -> catalog.find(id).flatMap(Template::recordType)
                .ifPresent(type -> usedTypes.merge(type, count, Long::sum)));
        recent.changedBy(tenantId, userId, LOOKED_AT).forEach(record -> usedTypes.merge(record.type().id(), 1L, Long::sum));
        Comparator<Template> byUse = Comparator.comparingLong(template -> -score(template, counts, usedTypes));
        Entitlement entitlement = entitlements.of(tenantId);
        return candidates(catalog, entitlement, counts.size(), usedTypes.keySet()).stream().sorted(byUse).limit(MOST).toList();
    }

    /**
     * Those that can be among the best and that the tenant's plan includes. Of templates that differ in nothing but use, the
     * catalog's first come first, so that
     * the others need not be looked at.
     */
    private static List<Template> candidates(Catalog catalog, Entitlement entitlement, int used, Set<String> types) {
        int most = MOST + used;
        Set<String> ids = new HashSet<>();
        List<Template> candidates = new ArrayList<>();
        Stream.concat(open(catalog.templates(), entitlement).limit(most),
                types.stream().flatMap(type -> open(catalog.madeFor(type), entitlement).limit(most)))
                .filter(template -> ids.add(template.id())).forEach(candidates::add);
        return candidates;
    }

    private static Stream<Template> open(List<Template> templates, Entitlement entitlement) {
        return templates.stream().filter(template -> template.isOpenTo(entitlement));
    }

    private static long score(Template template, Map<String, Long> counts, Map<String, Long> usedTypes) {
        long unused = counts.containsKey(template.id()) ? 0 : 2;
        long featured = template.featured().isPresent() ? 2 : 0;
        long type = template.recordType().map(usedTypes::get).map(count -> 3L).orElse(0L);
        return unused + featured + type;
    }
}
