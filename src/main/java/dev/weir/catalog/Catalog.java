package dev.weir.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All templates at one moment. It never changes: a new state of the files makes a new catalog. */
public final class Catalog {

    private static final Comparator<Template> FEATURED_FIRST = Comparator
            .comparingInt((Template template) -> template.featured().orElse(Integer.MAX_VALUE))
            .thenComparing(template -> template.text(Locale.ENGLISH).title()).thenComparing(Template::id);

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Category> categories;

    /** A catalog of these templates, whose ids differ. */
    public Catalog(Collection<Template> templates) {
        this(templates, Map.of());
    }

    /** A catalog of these templates, whose ids differ, with names for categories. */
    public Catalog(Collection<Template> templates, Map<String, Category> categories) {
        this.categories = Map.copyOf(categories);
        templates.stream().sorted(FEATURED_FIRST).forEach(template -> this.templates.put(template.id(), template));
    }

    /** All templates, featured ones first, then by title. */
    public List<Template> templates() {
        return List.copyOf(templates.values());
    }

    /** The template of an id. */
    public Optional<Template> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** The templates that fit records of a type; those made for just this type first. */
    public List<Template> forRecordType(String type) {
        return templates.values().stream().filter(template -> template.fits(type))
                .sorted(Comparator.comparing(template -> template.recordType().isEmpty())).toList();
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
