package dev.weir.licensing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The connector table: which connectors every licence covers and which need a premium one. */
final class ConnectorTiers {

    private final Set<String> standard = new HashSet<>();
    private final Set<String> premium = new HashSet<>();
    private final Set<String> custom = new HashSet<>();

    /** @param files a connector named by several counts as the last one says */
    ConnectorTiers(List<ConnectorList> files, Collection<String> custom) {
        for (ConnectorList file : files) {
            file.standard().forEach(name -> move(name, standard, premium));
            file.premium().forEach(name -> move(name, premium, standard));
        }
        custom.forEach(name -> this.custom.add(key(name)));
    }

    private static void move(String name, Set<String> to, Set<String> from) {
        to.add(key(name));
        from.remove(key(name));
    }

    /** @param connectors API names of the connectors a flow uses, with or without the {@code shared_} in front */
    FlowNeed needOf(FlowKind kind, Collection<String> connectors) {
        List<String> needCustom = new ArrayList<>();
        List<String> needPremium = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String connector : connectors) {
            if (contains(custom, connector)) {
                needCustom.add(connector);
            } else if (contains(premium, connector)) {
                needPremium.add(connector);
            } else if (!contains(standard, connector)) {
                unknown.add(connector);
            }
        }
        return new FlowNeed(kind, needCustom, needPremium, unknown);
    }

    private static boolean contains(Set<String> names, String connector) {
        String name = key(connector);
        return names.contains(name) || names.contains("shared_" + name)
                || names.stream().anyMatch(known -> isDeployedCopy(name, known));
    }

    /** Power Apps names a custom connector in a tenant {@code shared_<name>-5f<hash>-5f<hash>}. */
    private static boolean isDeployedCopy(String name, String known) {
        String prefix = known.startsWith("shared_") ? known : "shared_" + known;
        return name.startsWith(prefix + "-5f");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
