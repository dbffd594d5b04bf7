package dev.weir.localcloud.powerapps;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** What import refuses in a definition, in the names of Microsoft's validator. */
final class SwaggerFindings {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ArrayNode findings;

    SwaggerFindings(ArrayNode findings) {
        this.findings = findings;
    }

    void check(JsonNode definition, boolean certification) {
        if (definition == null || !definition.path("swagger").asText().equals("2.0")) {
            add("SpecificationVersionIncorrect", "#/swagger", "The specification version must be 2.0.", true);
            return;
        }
        if (!definition.path("host").asText().matches("[^{}/ :\\\\]+(?::\\d+)?")) {
            add("HostNameNotValid", "#/host", "The host name is not valid.", true);
        }
        Set<String> ids = new HashSet<>();
        definition.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey())).forEach(operation -> operation(path.getKey(),
                        path.getValue(), operation.getKey(), operation.getValue(), ids)));
        definition.findValuesAsText("$ref").stream()
                .filter(reference -> !reference.startsWith("#/") || definition.at(reference.substring(1)).isMissingNode())
                .forEach(reference -> add("SchemaReferenceNotFound", reference, "The reference was not found.", true));
        if (certification) {
            certification(definition);
        }
    }

    private void operation(String path, JsonNode item, String method, JsonNode operation, Set<String> ids) {
        String place = "#/paths/" + path.replace("/", "~1") + "/" + method;
        String id = operation.path("operationId").asText();
        if (id.isEmpty()) {
            add("OperationIdRequired", place, "The operation id is required.", true);
        } else if (!ids.add(id)) {
            add("OperationIdNotUnique", place, "The operation id '" + id + "' is not unique.", true);
        }
        if (operation.path("responses").isEmpty()) {
            add("OperationMustHaveResponse", place, "The operation must have a response.", true);
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (method.equals("get") && parameter.path("in").asText().equals("body")) {
                add("BodyOrFormDataParameterInFetchOperationNotAllowed", place, "GET takes no body.", true);
            }
        }
        if (item.has("x-ms-notification-content") && method.equals("post")
                && !operation.toString().contains("x-ms-notification-url")) {
            add("WebhookOperationsMissingNotificationUrlProperty", place, "The notification url is missing.", true);
        }
    }

    private void certification(JsonNode definition) {
        for (String field : new String[] { "/info/contact/name", "/info/contact/email", "/info/description" }) {
            if (definition.at(field).asText().isBlank()) {
                add("RequiredValueEmpty", "#" + field, "A value is required.", true);
            }
        }
        if (definition.at("/info/title").asText().length() > 30) {
            add("FieldLengthExceeded", "#/info/title", "The title is too long.", true);
        }
        if (definition.path("x-ms-connector-metadata").size() < 3) {
            add("ConnectorMetadataPropertiesMissing", "#/x-ms-connector-metadata", "Connector metadata is missing.", false);
        }
    }

    private void add(String code, String place, String message, boolean error) {
        findings.addObject().put("code", code).put("pointer", place).put("message", message).put("severity",
                error ? "Error" : "Warning");
    }
}
