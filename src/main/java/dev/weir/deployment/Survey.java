package dev.weir.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.weir.licensing.LicenceAdvice;
import dev.weir.microsoft.bap.DataPolicy;
import dev.weir.microsoft.powerapps.Connection;

/**
 * What was found in an environment, read once for any number of flows.
 *
 * @param first the findings that hold for every flow: the database, and what the person may do in it
 * @param names names of the flows there, in any case; empty where they could not be read
 * @param connections the person's own; empty where they could not be read
 * @param policies those which rule the environment; empty where they could not be read
 * @param ownConnectorName the API name of our connector there
 * @param ownConnector the finding about our connector, for flows that use it; empty where it could not be read
 * @param owner who would own the flows
 */
public record Survey(List<Finding> first, Optional<Set<String>> names, Optional<List<Connection>> connections,
        Optional<List<DataPolicy>> policies, String ownConnectorName, Optional<Finding> ownConnector, String owner) {

    /** The findings about one flow, one for each check that could be made. */
    public List<Finding> findings(Blueprint blueprint, LicenceAdvice licence) {
        List<Finding> findings = new ArrayList<>(first);
        names.ifPresent(taken -> findings.add(new Finding(Finding.Check.NAME,
                taken.contains(blueprint.title()) ? Finding.Level.NOTE : Finding.Level.GOOD, blueprint.title())));
        findings.add(new Finding(Finding.Check.LICENCE, licence.mayRun() ? Finding.Level.GOOD : Finding.Level.NOTE,
                licence.headline()));
        findings.addAll(connections.map(own -> onConnections(blueprint, own)).orElseGet(Survey::unknownConnections));
        findings.add(policies.map(rules -> onPolicies(blueprint, rules))
                .orElseGet(() -> new Finding(Finding.Check.POLICIES, Finding.Level.NOTE, "?")));
        findings.add(new Finding(Finding.Check.OWNER, Finding.Level.GOOD, owner));
        return findings;
    }

    /** Connections for every connector; and where the flow uses our own connector, that it is there in its newest version. */
    private List<Finding> onConnections(Blueprint blueprint, List<Connection> own) {
        List<Finding> findings = new ArrayList<>();
        if (blueprint.connectors().containsValue(ownConnectorName)) {
            if (ownConnector.isEmpty()) {
                return unknownConnections();
            }
            findings.add(ownConnector.get());
        }
        String missing = ConnectStep.missing(own, blueprint);
        findings.add(new Finding(Finding.Check.CONNECTIONS, missing.isEmpty() ? Finding.Level.GOOD : Finding.Level.BLOCKED,
                missing));
        return findings;
    }

    private static List<Finding> unknownConnections() {
        return List.of(new Finding(Finding.Check.CONNECTIONS, Finding.Level.NOTE, "?"));
    }

    private static Finding onPolicies(Blueprint blueprint, List<DataPolicy> policies) {
        for (DataPolicy policy : policies) {
            Set<DataPolicy.Group> groups = blueprint.connectors().values().stream().map(policy::group)
                    .collect(Collectors.toSet());
            if (groups.contains(DataPolicy.Group.BLOCKED) || groups.size() > 1) {
                return new Finding(Finding.Check.POLICIES, Finding.Level.BLOCKED, policy.title());
            }
        }
        return new Finding(Finding.Check.POLICIES, Finding.Level.GOOD, "");
    }
}
