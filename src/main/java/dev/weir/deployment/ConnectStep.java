package dev.weir.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.weir.microsoft.dataverse.ConnectionReference;
import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;

/** Sees that each connector of the flow has a connection, and plugs in those of the person who deploys. */
class ConnectStep implements Step {

    private static final String APIS = "/providers/Microsoft.PowerApps/apis/";

    private final ConnectionClient connections;
    private final DeploymentConfig config;

    ConnectStep(ConnectionClient connections, DeploymentConfig config) {
        this.connections = connections;
        this.config = config;
    }

    @Override
    public StepName name() {
        return StepName.CONNECT;
    }

    @Override
    public StepOutcome take(Work work) {
        Map<String, ConnectionReference> known = work.organization().connectionReferences(config.prefix() + "_").stream()
                .collect(Collectors.toMap(ConnectionReference::logicalName, Function.identity(), (first, second) -> first));
        List<String> open = new TreeSet<>(work.order().wanted().connectors().values()).stream()
                .filter(connector -> !isPlugged(known.get(Blueprint.referenceName(config.prefix(), connector)))).toList();
        if (open.isEmpty()) {
            return StepOutcome.unchanged();
        }
        List<Connection> own = connections.connections(work.acting().powerAppsToken(), work.order().environment());
        List<String> missing = new ArrayList<>();
        for (String connector : open) {
            Optional<Connection> usable = usable(own, connector, work.site().connector(connector));
            if (usable.isEmpty()) {
                missing.add(connector);
            } else {
                plug(work, known.get(Blueprint.referenceName(config.prefix(), connector)), connector, usable.get());
            }
        }
        return missing.isEmpty() ? StepOutcome.changed(String.join(", ", open))
                : new StepOutcome.Stopped(Cause.CONNECTION_MISSING, String.join(", ", missing));
    }

    private static boolean isPlugged(ConnectionReference reference) {
        return reference != null && reference.connection().isPresent();
    }

    /** The first connection that works, of the very connector that is installed there if possible. */
    static Optional<Connection> usable(List<Connection> own, String connector, String there) {
        return own.stream().filter(Connection::connected).filter(connection -> connection.connector().equals(there)).findFirst()
                .or(() -> usable(own, connector));
    }

    /** The first connection that works; a custom connector's name has an ending that differs between environments. */
    static Optional<Connection> usable(List<Connection> own, String connector) {
        return own.stream().filter(Connection::connected).filter(connection -> connection.connector().equals(connector)
                || connection.connector().startsWith(connector + "-5f")).findFirst();
    }

    /** Which connectors the person has no connection for that works; empty where there is one for each. */
    static String missing(List<Connection> own, Blueprint blueprint) {
        return new TreeSet<>(blueprint.connectors().values()).stream()
                .filter(connector -> usable(own, connector).isEmpty()).collect(Collectors.joining(", "));
    }

    private void plug(Work work, ConnectionReference known, String connector, Connection connection) {
        if (known != null) {
            work.organization().bind(known.id(), connection.name());
            return;
        }
        String name = Blueprint.referenceName(config.prefix(), connector);
        UUID id = UUID.nameUUIDFromBytes((work.order().environment() + "/" + name).getBytes(StandardCharsets.UTF_8));
        work.organization().create(new ConnectionReference(id, name, connection.title(), APIS + connection.connector(),
                Optional.of(connection.name())), config.solution());
    }
}
