package dev.weir.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All templates at one moment. It never changes: a new state of the files makes a new catalog. */
public final class Catalog {

    private static final Comparator<Template> FEATURED_FIRST = Comparator
            .comparingInt((Template template) -> template.featured().orElse(Integer.MAX_VALUE))
            .thenComparing(template -> template.text(Locale.ENGLISH).title()).thenComparing(Template::id);

    private final Map<String, Template> byId = new LinkedHashMap<>();
    private final Map<String, List<Template>> byRecordType = new HashMap<>();
    private final Map<String, Connector> connectors = new HashMap<>();
    private final List<Template> forAnyRecord;
    private final List<Template> templates;
    private final Map<String, Category> categories;

    /** A catalog of these templates, whose ids differ. */
    public Catalog(Collection<Template> templates) {
        this(templates, Map.of());
    }

    /** A catalog of these templates, whose ids differ, with names for categories. */
    public Catalog(Collection<Template> templates, Map<String, Category> categories) {
        this.categories = Map.copyOf(categories);
        this.templates = templates.stream().sorted(FEATURED_FIRST).toList();
        this.templates.forEach(template -> byId.put(template.id(), template));
        this.templates.forEach(template -> template.connectors()
                .forEach(connector -> connectors.putIfAbsent(connector.apiName(), connector)));
        this.templates.forEach(template -> template.recordType()
                .ifPresent(type -> byRecordType.computeIfAbsent(type, absent -> new ArrayList<>()).add(template)));
        forAnyRecord = this.templates.stream().filter(template -> template.recordType().isEmpty()).toList();
    }

    /** All templates, featured ones first, then by title. */
    public List<Template> templates() {
        return templates;
    }

    /** The template of an id. */
    public Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A connector as the first template that uses it names it; empty when none does. */
    public Optional<Connector> connector(String apiName) {
        return Optional.ofNullable(connectors.get(apiName));
    }

    /** The templates that fit records of a type; those made for just this type first. */
    public List<Template> forRecordType(String type) {
        List<Template> fitting = new ArrayList<>(madeFor(type));
        fitting.addAll(forAnyRecord);
        return fitting;
    }

    /** The templates made for just this type of record. */
    public List<Template> madeFor(String type) {
        return byRecordType.getOrDefault(type, List.of());
    }

    /** The same catalog without some templates. */
    public Catalog without(Set<String> ids) {
        return new Catalog(templates.stream().filter(template -> !ids.contains(template.id())).toList(), categories);
    }

    /** The catalog in which each template is changed into another of the same id. */
    public Catalog map(UnaryOperator<Template> change) {
        return new Catalog(templates.stream().map(change).toList(), categories);
    }

    /** The category of an id, whether it has been named or not. */
    public Category category(String id) {
        Category named = categories.get(id);
        return named != null ? named : Category.unnamed(id);
    }

    public int size() {
        return templates.size();
    }
}
