package dev.weir.localcloud.dataverse;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.faults.Faults;

/** What must hold before Dataverse keeps a cloud flow, and before it switches one on. */
@ApplicationScoped
class CloudFlowRules {

    /** Connectors that any Office plan covers; all others need a premium plan. */
    private static final Set<String> STANDARD = Set.of("shared_approvals", "shared_office365", "shared_office365users",
            "shared_office365groups", "shared_outlook", "shared_teams", "shared_sharepointonline",
            "shared_onedriveforbusiness", "shared_excelonlinebusiness", "shared_microsoftforms", "shared_planner",
            "shared_todo", "shared_flowpush", "shared_sendmail", "shared_rss", "shared_msnweather");

    private final Rows rows;
    private final ObjectMapper json;
    private final Faults faults;

    CloudFlowRules(Rows rows, ObjectMapper json, Faults faults) {
        this.rows = rows;
        this.json = json;
        this.faults = faults;
    }

    /** Refuses a row that is no cloud flow, or whose definition the Flow service would not take. */
    void check(ObjectNode row) {
        if (row.path("category").asInt() != 5) {
            throw DataverseFault.badRequest("The local cloud keeps cloud flows only: category must be 5.");
        }
        if (row.path("name").asText().isBlank()) {
            throw DataverseFault.badRequest("The workflow has no name.");
        }
        JsonNode properties = properties(row);
        JsonNode definition = properties.path("definition");
        if (!definition.path("triggers").isObject() || definition.path("triggers").isEmpty()
                || !definition.path("actions").isObject()) {
            throw DataverseFault.flow(400, "InvalidOpenApiFlow",
                    "The definition must have one trigger and an object of actions.");
        }
        for (JsonNode name : definition.findValues("connectionName")) {
            if (name.isTextual() && !properties.path("connectionReferences").has(name.asText())) {
                throw DataverseFault.flow(400, "InvalidOpenApiFlow", "The connection reference '" + name.asText()
                        + "' is used in the definition but not declared.");
            }
        }
    }

    /** Refuses to switch a flow on that could not run. */
    void checkBeforeOn(String organization, ObjectNode row, Caller caller) {
        JsonNode properties = properties(row);
        for (Iterator<JsonNode> references = properties.path("connectionReferences").elements(); references.hasNext();) {
            JsonNode reference = references.next();
            String logicalName = reference.path("connection").path("connectionReferenceLogicalName").asText();
            Optional<ObjectNode> bound = rows.named(organization, Entity.CONNECTION_REFERENCES, logicalName);
            if (bound.isEmpty() || bound.get().path("connectionid").asText().isBlank()) {
                throw DataverseFault.flow(400, "XrmConnectionReferenceMissingConnection", "The connection reference '"
                        + logicalName + "' has no connection.");
            }
            checkLicence(connector(bound.get().path("connectorid").asText()), organization, caller);
        }
    }

    private void checkLicence(String connector, String organization, Caller caller) {
        boolean premium = !STANDARD.contains(connector);
        if (premium && (!caller.premium() || faults.take("dataverse", "licence-lag", organization).isPresent())) {
            throw DataverseFault.flow(403, "MissingAdequateQuotaPolicy", "The user '" + caller.objectId()
                    + "' does not have a service plan adequate for the non-Standard connection '" + connector
                    + "'. https://go.microsoft.com/fwlink/?linkid=2123710");
        }
    }

    static String connector(String connectorId) {
        return connectorId.substring(connectorId.lastIndexOf('/') + 1);
    }

    /** {@code properties} of the flow's client data: definition and connection references. */
    JsonNode properties(ObjectNode row) {
        try {
            JsonNode clientData = json.readTree(row.path("clientdata").asText());
            if (!clientData.path("properties").path("definition").isObject()) {
                throw DataverseFault.badRequest("clientdata has no properties.definition.");
            }
            return clientData.path("properties");
        } catch (JsonProcessingException broken) {
            throw DataverseFault.badRequest("clientdata is not JSON: " + broken.getOriginalMessage());
        }
    }
}
