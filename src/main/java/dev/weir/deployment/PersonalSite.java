package dev.weir.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;

/**
 * A flow of somebody's own. The Flow service names a flow itself, so that its answer may get lost with the name; a mark in the
 * flow's metadata tells it from every other.
 */
final class PersonalSite implements FlowSite {

    private static final String MARK = "weirDeployment";
    private static final String APIS = "/providers/Microsoft.PowerApps/apis/";

    private final FlowClient flows;
    private final ConnectionClient connections;
    private final Order order;
    private final ConnectorNaming naming;
    private final Acting acting;

    PersonalSite(FlowClient flows, ConnectionClient connections, Order order, ConnectorNaming naming, Acting acting) {
        this.naming = naming;
        this.flows = flows;
        this.connections = connections;
        this.order = order;
        this.acting = acting;
    }

    @Override
    public Optional<CloudFlow> flow() {
        String title = order.wanted().title();
        List<Flow> own = flows.myFlows(acting.flowToken(), order.environment()).stream()
                .sorted(Comparator.comparing((Flow flow) -> !flow.displayName().equals(title))).toList();
        for (Flow candidate : own) {
            Optional<ObjectNode> found = flows.definition(acting.flowToken(), order.environment(), candidate.name());
            if (found.filter(this::isOurs).isPresent()) {
                return Optional.of(naming.fromSite(read(candidate, found.get())));
            }
        }
        return Optional.empty();
    }

    private boolean isOurs(ObjectNode flow) {
        return flow.at("/properties/definition/metadata/" + MARK).asText().equals(order.flowId().toString());
    }

    private static CloudFlow read(Flow flow, ObjectNode found) {
        ObjectNode clientData = JsonNodeFactory.instance.objectNode();
        ObjectNode definition = found.at("/properties/definition").deepCopy();
        ObjectNode metadata = (ObjectNode) definition.get("metadata");
        metadata.remove(MARK);
        if (metadata.isEmpty()) {
            definition.remove("metadata");
        }
        ObjectNode properties = clientData.putObject("properties");
        properties.set("definition", definition);
        properties.set("connectionReferences", found.at("/properties/connectionReferences"));
        CloudFlow.State state = flow.on() ? CloudFlow.State.ON
                : flow.suspended() ? CloudFlow.State.SUSPENDED : CloudFlow.State.OFF;
        return new CloudFlow(UUID.fromString(flow.name()), flow.displayName(), clientData, state, "", "");
    }

    @Override
    public String connector(String inTemplates) {
        return naming.there(inTemplates);
    }

    @Override
    public void create() {
        flows.create(acting.flowToken(), order.environment(), properties(JsonNodeFactory.instance.objectNode(),
                order.wanted().definition()).put("displayName", order.wanted().title()).put("state", "Stopped"));
    }

    @Override
    public boolean change(CloudFlow known, JsonNode definition) {
        JsonNode references = known.clientData().at("/properties/connectionReferences");
        boolean complete = order.wanted().connectors().keySet().stream().allMatch(references::has);
        if (complete && definition.equals(known.clientData().at("/properties/definition"))) {
            return false;
        }
        flows.update(acting.flowToken(), order.environment(), known.id().toString(), properties(references, definition));
        return true;
    }

    @Override
    public void switchTo(CloudFlow known, boolean on) {
        if (on) {
            flows.start(acting.flowToken(), order.environment(), known.id().toString());
        } else {
            flows.stop(acting.flowToken(), order.environment(), known.id().toString());
        }
    }

    @Override
    public void delete(CloudFlow known) {
        flows.delete(acting.flowToken(), order.environment(), known.id().toString());
    }

    private ObjectNode properties(JsonNode present, JsonNode definition) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        ObjectNode marked = definition.deepCopy();
        marked.withObject("/metadata").put(MARK, order.flowId().toString());
        properties.set("definition", marked);
        ObjectNode references = properties.putObject("connectionReferences");
        references.setAll((ObjectNode) present.deepCopy());
        List<Connection> own = order.wanted().connectors().keySet().stream().allMatch(references::has) ? List.of()
                : connections.connections(acting.powerAppsToken(), order.environment());
        new TreeMap<>(order.wanted().connectors()).forEach((key, connector) -> {
            if (!references.has(key)) {
                ConnectStep.usable(own, connector, connector(connector)).ifPresent(connection -> references.putObject(key)
                        .put("connectionName", connection.name()).put("source", "Embedded")
                        .put("id", APIS + connection.connector()));
            }
        });
        return naming.toSite(properties);
    }
}
