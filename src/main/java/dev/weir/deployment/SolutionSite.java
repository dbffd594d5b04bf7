package dev.weir.deployment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.Organization;

/** A flow in a solution of Dataverse. */
final class SolutionSite implements FlowSite {

    private final Organization organization;
    private final Order order;
    private final ConnectorNaming naming;
    private final DeploymentConfig config;

    SolutionSite(Organization organization, Order order, ConnectorNaming naming, DeploymentConfig config) {
        this.naming = naming;
        this.organization = organization;
        this.order = order;
        this.config = config;
    }

    @Override
    public Optional<CloudFlow> flow() {
        return organization.flow(order.flowId()).map(naming::fromSite);
    }

    @Override
    public String connector(String inTemplates) {
        return naming.there(inTemplates);
    }

    @Override
    public void create() {
        Blueprint wanted = order.wanted();
        organization.create(order.flowId(), wanted.title(), wanted.template() + " " + wanted.version(),
                naming.toSite(
                        wanted.clientData(JsonNodeFactory.instance.objectNode(), wanted.definition(), config.prefix())),
                config.solution());
    }

    @Override
    public boolean change(CloudFlow known, JsonNode definition) {
        ObjectNode clientData = order.wanted().clientData(known.clientData(), definition, config.prefix());
        if (clientData.equals(known.clientData())) {
            return false;
        }
        organization.change(known, naming.toSite(clientData));
        return true;
    }

    @Override
    public void switchTo(CloudFlow known, boolean on) {
        organization.switchTo(known.id(), on);
    }

    @Override
    public void delete(CloudFlow known) {
        organization.delete(known.id());
    }
}
