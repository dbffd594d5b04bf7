package dev.weir.microsoft.bap;

import java.util.Map;
import java.util.Set;

/**
 * A data-loss prevention policy.
 *
 * @param title what its admin calls it
 * @param scope which environments it rules
 * @param environments the environments that the scope speaks of, by id
 * @param groups the group of each connector it lists, by the connector's name such as {@code shared_office365}
 * @param otherConnectors the group of all connectors it does not list
 */
public record DataPolicy(String title, Scope scope, Set<String> environments, Map<String, Group> groups,
        Group otherConnectors) {

    /** Which environments a policy rules. */
    public enum Scope {
        ALL,
        ONLY,
        EXCEPT
    }

    /** Where a connector stands: data may flow within a group only, and not at all to a blocked connector. */
    public enum Group {
        BUSINESS,
        NON_BUSINESS,
        BLOCKED
    }

    public DataPolicy {
        environments = Set.copyOf(environments);
        groups = Map.copyOf(groups);
    }

    /** Whether it rules an environment. */
    public boolean rules(String environment) {
        return switch (scope) {
            case ALL -> true;
            case ONLY -> environments.contains(environment);
            case EXCEPT -> !environments.contains(environment);
        };
    }

    /** Where a connector stands. */
    public Group group(String connector) {
        return groups.getOrDefault(connector, otherConnectors);
    }
}
