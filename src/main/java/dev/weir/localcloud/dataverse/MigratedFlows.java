package dev.weir.localcloud.dataverse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowFault;
import dev.weir.localcloud.flow.SolutionHost;

/** Takes flows into solutions: each becomes a row, and each of its connections a connection reference. */
@ApplicationScoped
class MigratedFlows implements SolutionHost {

    private final Environments environments;
    private final Rows rows;
    private final Writer writer;

    MigratedFlows(Environments environments, Rows rows, Writer writer) {
        this.environments = environments;
        this.rows = rows;
        this.writer = writer;
    }

    @Override
    public void take(CloudFlow flow, String tenantId, String solution) {
        String organization = environments.find(tenantId, flow.environment()).flatMap(Environment::organization)
                .orElseThrow(() -> new FlowFault(400, "EnvironmentWithoutDatabase",
                        "The environment '" + flow.environment() + "' has no database, so it has no solutions."));
        String name = rows.find(organization, Entity.SOLUTIONS, solution).map(row -> row.path("uniquename").asText())
                .orElseThrow(() -> new FlowFault(404, "SolutionNotFound", "Could not find solution '" + solution + "'."));
        Caller owner = new Caller(flow.tenantId(), flow.ownerId(), true, true);
        if (rows.find(organization, Entity.WORKFLOWS, flow.name()).isPresent()) {
            writer.update(organization, Entity.WORKFLOWS, flow.name(), object(), Optional.of(name), owner);
            return;
        }
        ObjectNode clientData = object().put("schemaVersion", "1.0.0.0");
        ObjectNode properties = clientData.putObject("properties");
        properties.set("definition", flow.definition());
        ObjectNode references = properties.putObject("connectionReferences");
        for (Map.Entry<String, JsonNode> reference : flow.connectionReferences().properties()) {
            references.set(reference.getKey(), refer(organization, reference.getValue(), name, owner));
        }
        boolean on = flow.isOn();
        writer.create(organization, Entity.WORKFLOWS, object().put(Entity.WORKFLOWS.key(), flow.name()).put("category", 5)
                .put("name", flow.displayName()).put("clientdata", clientData.toString()), Optional.of(name), owner);
        if (on) {
            writer.update(organization, Entity.WORKFLOWS, flow.name(), object().put("statecode", 1), Optional.empty(), owner);
        }
    }

    private ObjectNode refer(String organization, JsonNode reference, String solution, Caller owner) {
        String connector = reference.path("id").asText();
        String api = CloudFlowRules.connector(connector);
        String logicalName = "new_" + api.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "_"
                + UUID.randomUUID().toString().substring(0, 5);
        writer.create(organization, Entity.CONNECTION_REFERENCES, object().put("connectionreferencelogicalname", logicalName)
                .put("connectionreferencedisplayname", api).put("connectorid", connector)
                .put("connectionid", reference.path("connectionName").asText()), Optional.of(solution), owner);
        ObjectNode declared = object().put("runtimeSource", "embedded");
        declared.putObject("connection").put("connectionReferenceLogicalName", logicalName);
        declared.putObject("api").put("name", api);
        return declared;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
