package dev.weir.deployment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.connector.install.Installation;
import dev.weir.connector.install.InstalledName;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.powerapps.ConnectionClient;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import io.quarkus.logging.Log;

/** Opens the place of a deployment, by whichever route it is reached. */
@ApplicationScoped
class Sites {

    private final DataverseClient dataverse;
    private final FlowClient flows;
    private final ConnectionClient connections;
    private final Installation installation;
    private final DeploymentConfig config;

    Sites(DataverseClient dataverse, FlowClient flows, ConnectionClient connections, Installation installation,
            DeploymentConfig config) {
        this.installation = installation;
        this.dataverse = dataverse;
        this.flows = flows;
        this.connections = connections;
        this.config = config;
    }

    Work open(Order order, Acting acting) {
        return switch (order.route()) {
            case SOLUTION -> {
                Organization organization = dataverse.open(order.organization(),
                        () -> acting.databaseToken(order.organization()));
                yield new Work(order, Optional.of(organization),
                        Optional.of(new SolutionSite(organization, order, naming(order, acting), config)), acting);
            }
            case PERSONAL -> new Work(order, Optional.empty(),
                    Optional.of(new PersonalSite(flows, connections, order, naming(order, acting), acting)), acting);
            case CONNECTOR -> new Work(order, Optional.empty(), Optional.empty(), acting);
        };
    }

    private ConnectorNaming naming(Order order, Acting acting) {
        return new ConnectorNaming(order.wanted(), () -> {
            try {
                return installation.find(acting.powerAppsToken(), order.environment()).map(CustomConnector::name)
                        .map(InstalledName::new);
            } catch (ConnectionsException | CannotActException silent) {
                Log.infof("It is not known what the connector is called in %s: %s", order.environment(), silent.getMessage());
                return Optional.empty();
            }
        });
    }
}
