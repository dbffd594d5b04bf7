package dev.weir.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.connector.install.Installation;
import dev.weir.microsoft.bap.BapClient;
import dev.weir.microsoft.bap.BapException;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.ConnectionsException;

/** Looks before anything is changed: what would keep flows from ending switched on in an environment. */
@ApplicationScoped
public class Preflight {

    private final DataverseClient dataverse;
    private final ConnectionClient connections;
    private final Installation installation;
    private final BapClient bap;
    private final Offers offers;

    Preflight(DataverseClient dataverse, ConnectionClient connections, Installation installation, BapClient bap,
            Offers offers) {
        this.dataverse = dataverse;
        this.connections = connections;
        this.installation = installation;
        this.bap = bap;
        this.offers = offers;
    }

    /**
     * Reads once what matters to any flow in an environment; what cannot be read is missing from the survey.
     *
     * @param acting the person who is signed in
     */
    public Survey survey(Environment environment, Acting acting) {
        List<Finding> first = new ArrayList<>();
        first.add(new Finding(Finding.Check.DATABASE,
                environment.dataverse().isPresent() ? Finding.Level.GOOD : Finding.Level.NOTE, environment.title()));
        Optional<Set<String>> names = environment.dataverse()
                .flatMap(address -> names(dataverse.open(address, () -> acting.databaseToken(address)), acting, first));
        Optional<List<Connection>> own = read(() -> connections.connections(acting.powerAppsToken(), environment.name()));
        return new Survey(first, names, own,
                read(() -> bap.policies(acting.powerAppsToken()).stream().filter(policy -> policy.rules(environment.name()))
                        .toList()),
                offers.connectorName(),
                own.flatMap(mine -> read(() -> ownConnector(environment, acting, mine))), acting.name());
    }

    private static Optional<Set<String>> names(Organization organization, Acting acting, List<Finding> findings) {
        try {
            organization.whoAmI();
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.GOOD, acting.name()));
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            organization.flows().forEach(flow -> names.add(flow.name()));
            return Optional.of(names);
        } catch (DataverseException refused) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, refused.said()));
        } catch (CannotActException cannot) {
            findings.add(new Finding(Finding.Check.PERMISSION, Finding.Level.BLOCKED, acting.name()));
        }
        return Optional.empty();
    }

    private Finding ownConnector(Environment environment, Acting acting, List<Connection> own) {
        String name = offers.connectorName();
        return installation.find(acting.powerAppsToken(), environment.name()).map(installed -> {
            boolean newest = installation.changes(installed, offers.connector(Locale.ENGLISH).definition()).isEmpty();
            return new Finding(Finding.Check.CONNECTOR, newest ? Finding.Level.GOOD : Finding.Level.NOTE, installed.title());
        }).orElseGet(() -> new Finding(Finding.Check.CONNECTOR,
                ConnectStep.usable(own, name).isPresent() ? Finding.Level.GOOD : Finding.Level.BLOCKED, name));
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ConnectionsException | BapException | CannotActException unknown) {
            return Optional.empty();
        }
    }
}
