package dev.weir.catalog.arrangement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;

/**
 * What the operator arranged, at one moment.
 *
 * @param hidden the ids of the templates that are hidden from each audience
 * @param featured the ids of the featured templates in the operator's order; empty: the files' own order counts
 * @param published what is in Microsoft's gallery, by template
 */
public record Arrangement(Map<Audience, Set<String>> hidden, List<String> featured, Map<String, Published> published) {

    /** Stands alone among the featured ones when the operator wants none; no template has this id. */
    public static final String NOTHING_FEATURED = "-";

    /** Nothing was arranged. */
    public static final Arrangement NONE = new Arrangement(Map.of(), List.of(), Map.of());

    /**
     * A template in Microsoft's gallery.
     *
     * @param id its id there
     * @param version the version that was submitted
     * @param hash the hash over the content that was submitted
     */
    public record Published(String id, String version, String hash) {
    }

    public Arrangement {
        hidden = Map.copyOf(hidden);
        featured = List.copyOf(featured);
        published = Map.copyOf(published);
    }

    /** Whether anything is hidden from a plan, so that it matters which plan somebody has. */
    boolean knowsPlans() {
        return hidden.keySet().stream().anyMatch(audience -> audience.kind() == Audience.Kind.PLAN);
    }

    /** The ids of the templates that people of a tenant with a plan must not see. */
    Set<String> hiddenFrom(String tenantId, Optional<String> plan) {
        Set<String> mine = hidden.getOrDefault(Audience.customer(tenantId), Set.of());
        Set<String> ofPlan = plan.map(id -> hidden.getOrDefault(Audience.plan(id), Set.of())).orElse(Set.of());
        if (mine.isEmpty() || ofPlan.isEmpty()) {
            return mine.isEmpty() ? ofPlan : mine;
        }
        Set<String> both = new HashSet<>(mine);
        both.addAll(ofPlan);
        return Set.copyOf(both);
    }

    /** The audiences that a template is hidden from. */
    public Set<Audience> audiencesWithout(String templateId) {
        return hidden.entrySet().stream().filter(entry -> entry.getValue().contains(templateId)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether another arrangement puts the templates into the same order and the same state. */
    public boolean arrangesLike(Arrangement other) {
        return featured.equals(other.featured) && published.equals(other.published);
    }

    /** The files' catalog as it was arranged; the same for everybody, since hiding is up to the reader. */
    public Catalog arrange(Catalog files) {
        return featured.isEmpty() && published.isEmpty() ? files : files.map(this::arranged);
    }

    private Template arranged(Template template) {
        int place = featured.indexOf(template.id());
        OptionalInt featuredAs = featured.isEmpty() ? template.featured()
                : place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
        Published found = published.get(template.id());
        // What changed since it was submitted is not what Microsoft's gallery has.
        Optional<String> publishedAs = found != null && found.hash().equals(template.hash()) ? Optional.of(found.id())
                : template.published();
        return template.arranged(featuredAs, publishedAs);
    }
}
