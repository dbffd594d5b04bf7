package dev.weir.catalog.arrangement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.catalog.Template;
import dev.weir.customer.CustomerPlans;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What the operator arranged, kept in the portal database. Asked for on every page, so it is remembered for a moment; a change
 * made on another replica shows here a moment later.
 */
@ApplicationScoped
public class Arrangements implements ArrangementSource {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Instance<CustomerPlans> plans;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Arrangement.NONE, Instant.MIN);

    Arrangements(Instance<CustomerPlans> plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Arrangement current() {
        Remembered known = remembered;
        if (known.until().isBefore(clock.instant())) {
            known = new Remembered(QuarkusTransaction.requiringNew().call(Arrangements::read),
                    clock.instant().plus(REMEMBERED));
            remembered = known;
        }
        return known.arrangement();
    }

    @Override
    public Set<String> hiddenFrom(String tenantId) {
        Arrangement now = current();
        Optional<String> plan = now.knowsPlans() ? plan(tenantId) : Optional.empty();
        return now.hiddenFrom(tenantId, plan);
    }

    /**
     * Hides a template from an audience.
     *
     * @return whether it was not hidden before
     */
    public boolean hide(String templateId, Audience audience, String by) {
        return changing(() -> {
            boolean known = HiddenTemplate.find(templateId, audience).isPresent();
            if (!known) {
                HiddenTemplate hidden = new HiddenTemplate();
                hidden.templateId = templateId;
                hidden.audience = audience.kind();
                hidden.audienceId = audience.id();
                hidden.hiddenBy = by;
                hidden.hiddenAt = clock.instant();
                hidden.persist();
            }
            return !known;
        });
    }

    /**
     * Shows a hidden template again.
     *
     * @return whether it was hidden before
     */
    public boolean show(String templateId, Audience audience) {
        return changing(() -> {
            Optional<HiddenTemplate> hidden = HiddenTemplate.find(templateId, audience);
            hidden.ifPresent(HiddenTemplate::delete);
            return hidden.isPresent();
        });
    }

    /** Features these templates, in this order; none gives the files' own order back. */
    public void feature(List<String> templateIds) {
        changing(() -> {
            FeaturedTemplate.deleteAll();
            for (int place = 0; place < templateIds.size(); place++) {
                new FeaturedTemplate(templateIds.get(place), place + 1).persist();
            }
            return null;
        });
    }

    /** Writes down under which id a template, as it is now, is in Microsoft's gallery. */
    public void publish(Template template, String publishedId, String by) {
        changing(() -> {
            PublishedTemplate.deleteById(template.id());
            PublishedTemplate published = new PublishedTemplate();
            published.templateId = template.id();
            published.publishedId = publishedId;
            published.version = template.version();
            published.contentHash = template.hash();
            published.publishedBy = by;
            published.publishedAt = clock.instant();
            published.persist();
            return null;
        });
    }

    /** Forgets that a template is in Microsoft's gallery. */
    public void withdraw(String templateId) {
        changing(() -> PublishedTemplate.deleteById(templateId));
    }

    private Optional<String> plan(String tenantId) {
        return plans.stream().flatMap(sold -> sold.of(tenantId).stream()).map(CustomerPlans.Plan::id).findFirst();
    }

    private <T> T changing(Supplier<T> change) {
        try {
            return QuarkusTransaction.requiringNew().call(change::get);
        } finally {
            remembered = new Remembered(Arrangement.NONE, Instant.MIN);
        }
    }

    private static Arrangement read() {
        Map<Audience, Set<String>> hidden = new HashMap<>();
        HiddenTemplate.all()
                .forEach(row -> hidden.computeIfAbsent(row.from(), absent -> new HashSet<>()).add(row.templateId));
        return new Arrangement(hidden, FeaturedTemplate.idsInOrder(), PublishedTemplate.all().stream().collect(Collectors.toMap(
                row -> row.templateId, row -> new Arrangement.Published(row.publishedId, row.version, row.contentHash))));
    }

    private record Remembered(Arrangement arrangement, Instant until) {
    }
}
