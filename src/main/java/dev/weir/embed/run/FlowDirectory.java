package dev.weir.embed.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.embed.KnownFlows;
import dev.weir.embed.KnownFlows.KnownFlow;

/** Finds flows wherever they are known: among those that people made, and those that were deployed. */
@ApplicationScoped
class FlowDirectory {

    private final Instance<KnownFlows> known;

    FlowDirectory(Instance<KnownFlows> known) {
        this.known = known;
    }

    /** What is known of a tenant's flows, by their names; of some it may be nothing. */
    Map<String, KnownFlow> find(String tenantId, Collection<String> flows) {
        Map<String, KnownFlow> found = new HashMap<>();
        Set<String> open = new HashSet<>(flows);
        for (KnownFlows source : known) {
            if (!open.isEmpty()) {
                found.putAll(source.find(tenantId, open));
                open.removeAll(found.keySet());
            }
        }
        return found;
    }
}
