package dev.weir.deployment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.powerapps.ConnectionClient;

/** Opens the place of a deployment, by whichever route it is reached. */
@ApplicationScoped
class Sites {

    private final DataverseClient dataverse;
    private final FlowClient flows;
    private final ConnectionClient connections;
    private final DeploymentConfig config;

    Sites(DataverseClient dataverse, FlowClient flows, ConnectionClient connections, DeploymentConfig config) {
        this.dataverse = dataverse;
        this.flows = flows;
        this.connections = connections;
        this.config = config;
    }

    Work open(Order order, Acting acting) {
        return switch (order.route()) {
            case SOLUTION -> {
                String audience = order.organization().toString().replaceFirst("/$", "");
                Organization organization = dataverse.open(order.organization(), () -> acting.token(audience));
                yield new Work(order, Optional.of(organization),
                        Optional.of(new SolutionSite(organization, order, config)), acting);
            }
            case PERSONAL -> new Work(order, Optional.empty(),
                    Optional.of(new PersonalSite(flows, connections, order, acting)), acting);
            case CONNECTOR -> new Work(order, Optional.empty(), Optional.empty(), acting);
        };
    }
}
