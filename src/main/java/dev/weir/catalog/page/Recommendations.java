package dev.weir.catalog.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateUse;

/**
 * Chooses templates for a reader: those for the record types that the tenant already automates, and those that are featured;
 * what the tenant does not have yet comes before what it has.
 */
@ApplicationScoped
class Recommendations {

    private static final int MOST = 3;

    private final Instance<TemplateUse> uses;

    Recommendations(Instance<TemplateUse> uses) {
        this.uses = uses;
    }

    List<Template> of(Catalog catalog, String tenantId) {
        Map<String, Long> counts = new HashMap<>();
        uses.forEach(use -> use.countsIn(tenantId).forEach((template, count) -> counts.merge(template, count, Long::sum)));
        Map<String, Long> usedTypes = new HashMap<>();
        counts.forEach((id, count) -> catalog.find(id).flatMap(Template::recordType)
                .ifPresent(type -> usedTypes.merge(type, count, Long::sum)));
        Comparator<Template> byUse = Comparator.comparingLong(template -> -score(template, counts, usedTypes));
        return catalog.templates().stream().sorted(byUse).limit(MOST).toList();
    }

    private static long score(Template template, Map<String, Long> counts, Map<String, Long> usedTypes) {
        long unused = counts.containsKey(template.id()) ? 0 : 2;
        long featured = template.featured().isPresent() ? 2 : 0;
        long type = template.recordType().map(usedTypes::get).map(count -> 1L).orElse(0L);
        return unused + featured + type;
    }
}
