package dev.weir.deployment.mine;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.testsupport.LocalCloud;

/** A flow that greets, for tests; it belongs to whoever makes it. */
@ApplicationScoped
class InstantFlow {

    private static final String DEFINITION = """
            {"$schema": "https://schema.management.azure.com/schemas/2016-06-01/Microsoft.Logic.json",
             "contentVersion": "1.0.0.0",
             "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object",
               "properties": {"text": {"title": "Greeting", "type": "string", "x-ms-content-hint": "TEXT"}},
               "required": ["text"]}}}},
             "actions": {"Say": {"type": "Compose", "inputs": "@triggerBody()['text']", "runAfter": {}}}}""";

    private final FlowClient flows;
    private final ObjectMapper json;

    InstantFlow(FlowClient flows, ObjectMapper json) {
        this.flows = flows;
        this.json = json;
    }

    Flow make(String upn, String environment, String name) throws Exception {
        ObjectNode properties = json.createObjectNode().put("displayName", name).put("state", "Started");
        properties.set("definition", json.readTree(DEFINITION));
        properties.putObject("connectionReferences");
        return flows.create(LocalCloud.accessToken(upn, "https://service.flow.microsoft.com/"), environment, properties);
    }
}
