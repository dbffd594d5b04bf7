package dev.weir.localcloud.dataverse;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.flow.FlowChanged;

/** Lets the Flow service see the flows of solutions, so that they run, and Dataverse what the Flow service does to them. */
@ApplicationScoped
class SolutionFlows {

    private final CloudFlows flows;
    private final Environments environments;
    private final Rows rows;
    private final CloudFlowRules rules;

    SolutionFlows(CloudFlows flows, Environments environments, Rows rows, CloudFlowRules rules) {
        this.flows = flows;
        this.environments = environments;
        this.rows = rows;
        this.rules = rules;
    }

    void show(@Observes CloudFlowChanged change) {
        Environment environment = environments.ofOrganization(change.organization()).orElseThrow();
        String id = change.row().path("workflowid").asText();
        Optional<CloudFlow> shown = flows.find(environment.name(), id);
        if (change.removed()) {
            shown.ifPresent(flows::remove);
            return;
        }
        ObjectNode content = content(environment, change.row());
        if (shown.isEmpty() || !shown.get().content().equals(content)) {
            flows.keep(environment.name(), id, content);
        }
    }

    /** What the Flow service's own pages switch or delete is so in Dataverse, too. */
    void follow(@Observes FlowChanged change) {
        CloudFlow flow = change.flow();
        if (!flow.properties().has("workflowEntityId")) {
            return;
        }
        environments.find(flow.tenantId(), flow.environment()).flatMap(Environment::organization)
                .ifPresent(organization -> rows.find(organization, Entity.WORKFLOWS, flow.name())
                        .ifPresent(row -> follow(organization, row, change)));
    }

    private void follow(String organization, ObjectNode row, FlowChanged change) {
        Caller owner = new Caller(change.flow().tenantId(), change.flow().ownerId(), true, true);
        boolean on = change.flow().isOn();
        if (change.removed()) {
            rows.remove(organization, Entity.WORKFLOWS, change.flow().name());
        } else if (on != (row.path("statecode").asInt() == 1)) {
            rows.put(organization, Entity.WORKFLOWS, row.put("statecode", on ? 1 : 0).put("statuscode", on ? 2 : 1), owner);
        }
    }

    private ObjectNode content(Environment environment, ObjectNode row) {
        JsonNode clientData = rules.properties(row);
        String owner = row.path("_ownerid_value").asText();
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = content.putObject("properties");
        properties.put("displayName", row.path("name").asText()).put("workflowEntityId", row.path("workflowid").asText())
                .put("state", row.path("statecode").asInt() == 1 ? "Started" : "Stopped")
                .put("createdTime", row.path("createdon").asText()).put("lastModifiedTime", row.path("modifiedon").asText())
                .put("flowSuspensionReason", "None").put("provisioningMethod", "FromDefinition")
                .put("installationStatus", "Installed").put("isManaged", false).put("sharingType", "NotShared");
        properties.set("definition", clientData.path("definition"));
        ObjectNode references = properties.putObject("connectionReferences");
        clientData.path("connectionReferences").properties().forEach(reference -> references.set(reference.getKey(),
                reference(environment.organization().orElseThrow(), reference.getValue())));
        properties.putObject("creator").put("tenantId", environment.tenantId()).put("objectId", owner).put("userId", owner)
                .put("userType", "ActiveDirectory");
        ObjectNode permission = content.putArray("permissions").addObject();
        permission.put("roleName", "Owner").putObject("principal").put("id", owner).put("type", "User");
        return content;
    }

    private ObjectNode reference(String organization, JsonNode declared) {
        String logicalName = declared.path("connection").path("connectionReferenceLogicalName").asText();
        Optional<ObjectNode> row = rows.named(organization, Entity.CONNECTION_REFERENCES, logicalName);
        String connector = row.map(found -> found.path("connectorid").asText())
                .orElse("/providers/Microsoft.PowerApps/apis/" + declared.path("api").path("name").asText());
        return JsonNodeFactory.instance.objectNode()
                .put("connectionName", row.map(found -> found.path("connectionid").asText()).orElse(""))
                .put("source", "Embedded").put("id", connector).put("tier", "NotSpecified")
                .put("connectionReferenceLogicalName", logicalName);
    }
}
