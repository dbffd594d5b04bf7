package dev.weir.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.bap.BapClient;
import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.bap.DataPolicy;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.ConnectionsException;

/** Looks before anything is changed: what would keep a flow from ending switched on in an environment. */
@ApplicationScoped
public class Preflight {

    private final DataverseClient dataverse;
    private final ConnectionClient connections;
    private final BapClient bap;

    Preflight(DataverseClient dataverse, ConnectionClient connections, BapClient bap) {
        this.dataverse = dataverse;
        this.connections = connections;
        this.bap = bap;
    }

    /** The findings, one for each check that could be made. */
    public List<Finding> check(Environment environment, Blueprint blueprint, Acting acting) {
        if (environment.dataverse().isEmpty()) {
            return List.of(new Finding(Finding.Check.DATABASE, Finding.Level.BLOCKED, environment.title()));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Finding.Check.DATABASE, Finding.Level.GOOD, environment.title()));
        checkDatabase(environment, blueprint, acting, findings);
        findings.add(connections(environment, blueprint, acting));
        findings.add(policies(environment, blueprint, acting));
        return findings;
    }

    private void checkDatabase(Environment environment, Blueprint blueprint, Acting acting, List<Finding> findings) {
        String audience = environment.dataverse().orElseThrow().toString().replaceFirst("/$", "");
        Organization organization = dataverse.open(environment.dataverse().orElseThrow(), () -> acting.token(audience));
        try {
            organization.whoAmI();
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.GOOD, acting.name()));
            boolean taken = organization.flows().stream().anyMatch(flow -> flow.name().equalsIgnoreCase(blueprint.title()));
            if (taken) {
                findings.add(new Finding(Finding.Check.NAME, Finding.Level.NOTE, blueprint.title()));
            }
        } catch (DataverseException refused) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, refused.said()));
        } catch (CannotActException cannot) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, acting.name()));
        }
    }

    private Finding connections(Environment environment, Blueprint blueprint, Acting acting) {
        try {
            List<Connection> own = connections.connections(acting.powerAppsToken(), environment.name());
            String missing = new TreeSet<>(blueprint.connectors().values()).stream()
                    .filter(connector -> ConnectStep.usable(own, connector).isEmpty()).collect(Collectors.joining(", "));
            return missing.isEmpty() ? new Finding(Finding.Check.CONNECTIONS, Finding.Level.GOOD, "")
                    : new Finding(Finding.Check.CONNECTIONS, Finding.Level.BLOCKED, missing);
        } catch (ConnectionsException | CannotActException unknown) {
            return new Finding(Finding.Check.CONNECTIONS, Finding.Level.NOTE, "?");
        }
    }

    private Finding policies(Environment environment, Blueprint blueprint, Acting acting) {
        try {
            for (DataPolicy policy : bap.policies(acting.powerAppsToken())) {
                if (policy.rules(environment.name())) {
                    Set<DataPolicy.Group> groups = blueprint.connectors().values().stream().map(policy::group)
                            .collect(Collectors.toSet());
                    if (groups.contains(DataPolicy.Group.BLOCKED) || groups.size() > 1) {
                        return new Finding(Finding.Check.POLICIES, Finding.Level.BLOCKED, policy.title());
                    }
                }
            }
            return new Finding(Finding.Check.POLICIES, Finding.Level.GOOD, "");
        } catch (BapException | CannotActException unknown) {
            return new Finding(Finding.Check.POLICIES, Finding.Level.NOTE, "?");
        }
    }
}
