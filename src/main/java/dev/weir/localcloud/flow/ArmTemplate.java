package dev.weir.localcloud.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A flow as a template of Azure Resource Manager, from which the same workflow is made as a Logic App. */
final class ArmTemplate {

    private static final String CONNECTIONS = "$connections";

    private ArmTemplate() {
    }

    static ObjectNode of(CloudFlow flow) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.put("$schema", "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#")
                .put("contentVersion", "1.0.0.0");
        ObjectNode parameters = template.putObject("parameters");
        parameters.putObject("logicAppName").put("type", "string").put("defaultValue", flow.name());
        ObjectNode resource = template.putArray("resources").addObject();
        resource.put("type", "Microsoft.Logic/workflows").put("name", "[parameters('logicAppName')]")
                .put("apiVersion", "2016-06-01").put("location", "[resourceGroup().location]");
        resource.putObject("tags").put("displayName", flow.displayName());
        ObjectNode properties = resource.putObject("properties");
        properties.put("state", flow.isOn() ? "Enabled" : "Disabled");
        properties.set("definition", flow.definition());
        ObjectNode connections = properties.putObject("parameters").putObject(CONNECTIONS).putObject("value");
        flow.connectionReferences().properties().forEach(reference -> {
            String name = reference.getKey() + "_name";
            parameters.putObject(name).put("type", "string").put("defaultValue",
                    reference.getValue().path("connectionName").asText());
            connections.set(reference.getKey(), connection(name, reference.getValue()));
        });
        template.putObject("outputs");
        return template;
    }

    private static ObjectNode connection(String parameter, JsonNode reference) {
        String api = reference.path("id").asText();
        String connector = api.substring(api.lastIndexOf('/') + 1).replaceFirst("^shared_", "");
        return JsonNodeFactory.instance.objectNode()
                .put("connectionId", "[resourceId('Microsoft.Web/connections', parameters('" + parameter + "'))]")
                .put("connectionName", "[parameters('" + parameter + "')]")
                .put("id", "[concat(subscription().id, '/providers/Microsoft.Web/locations/', resourceGroup().location, "
                        + "'/managedApis/" + connector + "')]");
    }
}
