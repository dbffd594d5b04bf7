package dev.weir.localcloud.flow;

/** Flows for tests, as clients send them. */
final class SampleFlows {

    private SampleFlows() {
    }

    /** An instant flow that asks for a text and uses one connector. */
    static String button(String displayName, String api, String connection) {
        return """
                {"properties": {"displayName": "%s", "state": "Started",
                  "connectionReferences": {"first": {"connectionName": "%s", "source": "Embedded",
                    "id": "/providers/Microsoft.PowerApps/apis/%s"}},
                  "definition": {"$schema": "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
                    "contentVersion": "1.0.0.0", "parameters": {},
                    "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object",
                      "properties": {"text": {"title": "Text", "type": "string"}}, "required": ["text"]}}}},
                    "actions": {"Send": {"type": "OpenApiConnection", "inputs": {"host": {"connectionName": "first",
                      "operationId": "SendEmailV2", "apiId": "/providers/Microsoft.PowerApps/apis/%s"},
                      "parameters": {"site": "https://contoso.example/team"}}}}}}}
                """
                .formatted(displayName, connection, api, api);
    }

    /** A flow with an HTTP trigger. */
    static String http(String displayName) {
        return """
                {"properties": {"displayName": "%s", "definition": {"contentVersion": "1.0.0.0",
                  "triggers": {"manual": {"type": "Request", "kind": "Http", "inputs": {"schema": {"type": "object"}}}},
                  "actions": {"Compose": {"type": "Compose", "inputs": "hello"}}}}}
                """.formatted(displayName);
    }
}
