package dev.weir.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.connector.install.DefinitionChange;
import dev.weir.connector.install.Installation;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.ConnectionReference;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.microsoft.powerapps.CustomConnector;

/** Tells what a deployment will make, change and leave alone. It looks only. */
@ApplicationScoped
public class Planner {

    private final DataverseClient dataverse;
    private final Installation installation;
    private final DeploymentConfig config;

    Planner(DataverseClient dataverse, Installation installation, DeploymentConfig config) {
        this.dataverse = dataverse;
        this.installation = installation;
        this.config = config;
    }

    /**
     * The plan for a template's flow or for the connector.
     *
     * @throws dev.weir.microsoft.dataverse.DataverseException when Dataverse refuses or does not answer
     * @throws dev.weir.microsoft.powerapps.ConnectionsException when Power Apps does
     * @throws CannotActException when there is no token
     */
    public List<PlannedChange> plan(Environment environment, Blueprint blueprint, Acting acting) {
        return switch (Route.of(blueprint, environment)) {
            case CONNECTOR -> connector(environment, blueprint, acting);
            case SOLUTION -> solution(environment, blueprint, acting);
            case PERSONAL ->
                List.of(new PlannedChange(PlannedChange.Kind.MAKE, PlannedChange.Thing.FLOW, blueprint.title()));
        };
    }

    private List<PlannedChange> connector(Environment environment, Blueprint blueprint, Acting acting) {
        Optional<CustomConnector> installed = installation.find(acting.powerAppsToken(), environment.name());
        if (installed.isEmpty()) {
            return List.of(new PlannedChange(PlannedChange.Kind.MAKE, PlannedChange.Thing.CONNECTOR, blueprint.title()));
        }
        List<DefinitionChange> changes = installation.changes(installed.get(), blueprint.definition());
        if (changes.isEmpty()) {
            return List.of(new PlannedChange(PlannedChange.Kind.KEEP, PlannedChange.Thing.CONNECTOR, blueprint.title()));
        }
        return changes.stream()
                .map(change -> new PlannedChange(kind(change), PlannedChange.Thing.CONNECTOR, change.place())).toList();
    }

    private static PlannedChange.Kind kind(DefinitionChange change) {
        return switch (change.kind()) {
            case ADDED -> PlannedChange.Kind.MAKE;
            case REMOVED -> PlannedChange.Kind.REMOVE;
            case TYPE_CHANGED, NOW_REQUIRED -> PlannedChange.Kind.CHANGE;
        };
    }

    private List<PlannedChange> solution(Environment environment, Blueprint blueprint, Acting acting) {
        URI address = environment.dataverse().orElseThrow();
        Organization organization = dataverse.open(address, () -> acting.databaseToken(address));
        List<PlannedChange> plan = new ArrayList<>();
        plan.add(new PlannedChange(organization.has(config.solution()) ? PlannedChange.Kind.KEEP : PlannedChange.Kind.MAKE,
                PlannedChange.Thing.SOLUTION, config.solution()));
        Set<String> plugged = organization.connectionReferences(config.prefix() + "_").stream()
                .filter(reference -> reference.connection().isPresent()).map(ConnectionReference::logicalName)
                .collect(Collectors.toSet());
        new TreeSet<>(blueprint.connectors().values()).forEach(connector -> plan.add(new PlannedChange(
                plugged.contains(Blueprint.referenceName(config.prefix(), connector)) ? PlannedChange.Kind.KEEP
                        : PlannedChange.Kind.MAKE,
                PlannedChange.Thing.REFERENCE, connector)));
        UUID id = Deployments.flowId(acting.tenantId(), environment.name(), blueprint.template());
        List<CloudFlow> flows = organization.flows();
        boolean there = flows.stream().anyMatch(flow -> flow.id().equals(id));
        plan.add(new PlannedChange(there ? PlannedChange.Kind.CHANGE : PlannedChange.Kind.MAKE, PlannedChange.Thing.FLOW,
                blueprint.title()));
        plan.add(new PlannedChange(PlannedChange.Kind.KEEP, PlannedChange.Thing.OTHERS,
                Long.toString(flows.stream().filter(flow -> !flow.id().equals(id)).count())));
        return plan;
    }
}
