package dev.weir.connector.definition;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The same API for clients outside the Power Platform: OpenAPI 3.0, without Microsoft's extensions. */
public final class OpenApi3 {

    private OpenApi3() {
    }

    /** Turns the connector's definition into OpenAPI 3.0. */
    public static ObjectNode of(ObjectNode definition, ConnectorProfile profile) {
        ObjectNode document = Json.object().put("openapi", "3.0.3");
        document.set("info", definition.get("info"));
        document.putArray("servers").addObject().put("url", profile.api().toString());
        ObjectNode paths = document.putObject("paths");
        definition.path("paths").properties().forEach(path -> {
            ObjectNode item = paths.putObject(path.getKey());
            path.getValue().properties().forEach(operation -> {
                if (operation.getValue().has("operationId")) {
                    item.set(operation.getKey(), operation((ObjectNode) operation.getValue()));
                }
            });
        });
        ObjectNode components = document.putObject("components");
        components.set("schemas", translated(definition.get("definitions")));
        ObjectNode flow = components.putObject("securitySchemes").putObject("oauth2").put("type", "oauth2").putObject("flows")
                .putObject("authorizationCode");
        flow.put("authorizationUrl", profile.login() + "/organizations/oauth2/v2.0/authorize")
                .put("tokenUrl", profile.login() + "/organizations/oauth2/v2.0/token");
        flow.putObject("scopes").put(profile.resource() + "/Records.Read", "Read records")
                .put(profile.resource() + "/Records.ReadWrite", "Read and change records");
        document.putArray("security").addObject().putArray("oauth2");
        return document;
    }

    private static ObjectNode operation(ObjectNode old) {
        ObjectNode operation = Json.object();
        for (String key : new String[] { "operationId", "summary", "description" }) {
            operation.set(key, old.get(key));
        }
        ArrayNode parameters = Json.object().arrayNode();
        old.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("body")) {
                content(operation.putObject("requestBody").put("required", true), parameter.get("schema"));
            } else {
                parameters.add(parameter(parameter));
            }
        });
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        ObjectNode responses = operation.putObject("responses");
        old.path("responses").properties().forEach(entry -> {
            ObjectNode response = responses.putObject(entry.getKey()).put("description",
                    entry.getValue().path("description").asText());
            if (entry.getValue().has("schema")) {
                content(response, entry.getValue().get("schema"));
            }
        });
        return operation;
    }

    private static ObjectNode parameter(JsonNode old) {
        ObjectNode parameter = Json.object().put("name", old.path("name").asText()).put("in", old.path("in").asText());
        parameter.put("description", old.path("description").asText()).put("required", old.path("required").asBoolean());
        ObjectNode schema = parameter.putObject("schema").put("type", old.path("type").asText());
        if (old.has("format")) {
            schema.put("format", old.path("format").asText());
        }
        return parameter;
    }

    private static void content(ObjectNode holder, JsonNode schema) {
        holder.putObject("content").putObject("application/json").set("schema", translated(schema));
    }

    /** The schema with references to OpenAPI 3's place and without Microsoft's extensions. */
    private static JsonNode translated(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(translated(element)));
            return copy;
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().equals("$ref")) {
                    copy.put("$ref", field.getValue().asText().replace("#/definitions/", "#/components/schemas/"));
                } else if (!field.getKey().startsWith("x-ms-")) {
                    copy.set(field.getKey(), translated(field.getValue()));
                }
            }
            return copy;
        }
        return node;
    }
}
