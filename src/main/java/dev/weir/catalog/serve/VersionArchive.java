package dev.weir.catalog.serve;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.KnownVersions;
import dev.weir.catalog.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps every version that was ever served, so that what was deployed can be found again. */
@ApplicationScoped
public class VersionArchive implements KnownVersions {

    private final CatalogConfig config;
    private final Clock clock;
    private volatile Map<String, String> hashes = Map.of();

    VersionArchive(CatalogConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Optional<String> hash(String templateId, String version) {
        return config.requireNewVersion() ? Optional.ofNullable(hashes.get(key(templateId, version))) : Optional.empty();
    }

    /** Looks up what is known, once for all templates. */
    void refresh() {
        Map<String, String> known = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> CatalogVersion.inOrder()
                .forEach(kept -> known.putIfAbsent(key(kept.templateId(), kept.version()), kept.contentHash())));
        hashes = known;
    }

    void keep(List<Template> templates) {
        List<Template> unknown = templates.stream()
                .filter(template -> !template.hash().equals(hashes.get(key(template.id(), template.version())))).toList();
        if (unknown.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Set<CatalogVersion.Kept> kept = new HashSet<>(CatalogVersion.inOrder());
            CatalogVersion.insert(unknown.stream()
                    .filter(template -> !kept
                            .contains(new CatalogVersion.Kept(template.id(), template.version(), template.hash())))
                    .toList(), clock.instant());
        });
    }

    /** The states of a template that were ever served, the newest first. */
    public List<ServedVersion> versions(String templateId) {
        return QuarkusTransaction.requiringNew().call(() -> CatalogVersion.served(templateId));
    }

    /** When a template, as it is now, was first served; empty when it never was. */
    public Optional<Instant> firstServed(Template template) {
        return versions(template.id()).stream()
                .filter(served -> served.version().equals(template.version()) && served.hash().equals(template.hash()))
                .map(ServedVersion::firstServed).findFirst();
    }

    private static String key(String templateId, String version) {
        return templateId + " " + version;
    }
}
