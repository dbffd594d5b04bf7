package dev.weir.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.connector.install.Installation;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;
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
import dev.weir.microsoft.powerapps.CustomConnector;

/** Looks before anything is changed: what would keep a flow from ending switched on in an environment. */
@ApplicationScoped
public class Preflight {

    private final DataverseClient dataverse;
    private final ConnectionClient connections;
    private final Installation installation;
    private final BapClient bap;
    private final LicenceAdvisor licences;
    private final Offers offers;

    Preflight(DataverseClient dataverse, ConnectionClient connections, Installation installation, BapClient bap,
            LicenceAdvisor licences, Offers offers) {
        this.dataverse = dataverse;
        this.connections = connections;
        this.installation = installation;
        this.bap = bap;
        this.licences = licences;
        this.offers = offers;
    }

    /**
     * The findings, one for each check that could be made.
     *
     * @param subject the flow, for the question about licences
     * @param acting the person who is signed in
     */
    public List<Finding> check(Environment environment, Blueprint blueprint, FlowSubject subject, Acting acting) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Finding.Check.DATABASE, environment.dataverse().isPresent() ? Finding.Level.GOOD
                : Finding.Level.NOTE, environment.title()));
        environment.dataverse().ifPresent(address -> checkDatabase(address, blueprint, acting, findings));
        LicenceAdvice advice = licences.forMe(subject);
        findings.add(new Finding(Finding.Check.LICENCE, advice.mayRun() ? Finding.Level.GOOD : Finding.Level.NOTE,
                advice.headline()));
        checkConnections(environment, blueprint, acting, findings);
        findings.add(policies(environment, blueprint, acting));
        findings.add(new Finding(Finding.Check.OWNER, Finding.Level.GOOD, acting.name()));
        return findings;
    }

    private void checkDatabase(URI address, Blueprint blueprint, Acting acting, List<Finding> findings) {
        Organization organization = dataverse.open(address, () -> acting.token(address.toString().replaceFirst("/$", "")));
        try {
            organization.whoAmI();
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.GOOD, acting.name()));
            boolean taken = organization.flows().stream().anyMatch(flow -> flow.name().equalsIgnoreCase(blueprint.title()));
            findings.add(new Finding(Finding.Check.NAME, taken ? Finding.Level.NOTE : Finding.Level.GOOD, blueprint.title()));
        } catch (DataverseException refused) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, refused.said()));
        } catch (CannotActException cannot) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, acting.name()));
        }
    }

    /** Connections for every connector; and where the flow uses our own connector, that it is there in its newest version. */
    private void checkConnections(Environment environment, Blueprint blueprint, Acting acting, List<Finding> findings) {
        try {
            String token = acting.powerAppsToken();
            List<Connection> own = connections.connections(token, environment.name());
            String missing = new TreeSet<>(blueprint.connectors().values()).stream()
                    .filter(connector -> ConnectStep.usable(own, connector).isEmpty()).collect(Collectors.joining(", "));
            ownConnector(token, environment, blueprint, own).ifPresent(findings::add);
            findings.add(missing.isEmpty() ? new Finding(Finding.Check.CONNECTIONS, Finding.Level.GOOD, "")
                    : new Finding(Finding.Check.CONNECTIONS, Finding.Level.BLOCKED, missing));
        } catch (ConnectionsException | CannotActException unknown) {
            findings.add(new Finding(Finding.Check.CONNECTIONS, Finding.Level.NOTE, "?"));
        }
    }

    private Optional<Finding> ownConnector(String token, Environment environment, Blueprint blueprint, List<Connection> own) {
        String name = offers.connectorName();
        if (!blueprint.connectors().containsValue(name)) {
            return Optional.empty();
        }
        Optional<CustomConnector> installed = installation.find(token, environment.name());
        if (installed.isEmpty()) {
            boolean known = ConnectStep.usable(own, name).isPresent();
            return Optional.of(new Finding(Finding.Check.CONNECTOR, known ? Finding.Level.GOOD : Finding.Level.BLOCKED, name));
        }
        boolean newest = installation.changes(installed.get(), offers.connector(java.util.Locale.ENGLISH).definition())
                .isEmpty();
        return Optional.of(new Finding(Finding.Check.CONNECTOR, newest ? Finding.Level.GOOD : Finding.Level.NOTE,
                installed.get().title()));
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
