package dev.weir.localcloud.flow;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The triggers and actions of a definition, those inside conditions and loops included. */
final class Operations {

    private final List<JsonNode> triggers = new ArrayList<>();
    private final List<JsonNode> actions = new ArrayList<>();
    private final JsonNode references;

    Operations(JsonNode definition, JsonNode references) {
        this.references = references;
        definition.path("triggers").forEach(triggers::add);
        collect(definition.path("actions"));
    }

    private void collect(JsonNode named) {
        for (JsonNode action : named) {
            actions.add(action);
            collect(action.path("actions"));
            collect(action.path("else").path("actions"));
            collect(action.path("default").path("actions"));
            action.path("cases").forEach(one -> collect(one.path("actions")));
        }
    }

    List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>(triggers);
        all.addAll(actions);
        return all;
    }

    int actionCount() {
        return actions.size();
    }

    /** The name under which an operation asks for its connection, or an empty text. */
    static String connectionKey(JsonNode operation) {
        JsonNode host = operation.path("inputs").path("host");
        String direct = host.path("connectionName").asText();
        if (!direct.isEmpty()) {
            return direct;
        }
        String expression = host.path("connection").path("name").asText();
        int start = expression.indexOf("['", expression.indexOf("$connections"));
        int end = expression.indexOf("']", start);
        return expression.contains("$connections") && start >= 0 && end > start ? expression.substring(start + 2, end) : "";
    }

    /** Whether an operation needs a paid plan by its own kind: plain HTTP calls and HTTP triggers do. */
    static boolean isPremium(JsonNode operation) {
        String type = operation.path("type").asText();
        return type.equals("Http") || type.equals("HttpWebhook")
                || type.equals("Request") && operation.path("kind").asText().equals("Http");
    }

    /** The short form that lists of flows show. */
    ObjectNode summary() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        var triggerList = summary.putArray("triggers");
        triggers.forEach(trigger -> triggerList.add(summary(trigger)));
        var actionList = summary.putArray("actions");
        actions.forEach(action -> actionList.add(summary(action)));
        return summary;
    }

    private ObjectNode summary(JsonNode operation) {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        summary.put("type", operation.path("type").asText());
        if (operation.has("kind")) {
            summary.put("kind", operation.get("kind").asText());
        }
        String operationId = operation.path("inputs").path("host").path("operationId").asText();
        if (!operationId.isEmpty()) {
            summary.put("swaggerOperationId", operationId);
        }
        String api = apiOf(operation);
        if (!api.isEmpty()) {
            summary.putObject("api").put("name", api.substring(api.lastIndexOf('/') + 1)).put("id", api);
        }
        if (operation.has("metadata")) {
            summary.set("metadata", operation.get("metadata"));
        }
        return summary;
    }

    private String apiOf(JsonNode operation) {
        String stated = operation.path("inputs").path("host").path("apiId").asText();
        return stated.isEmpty() ? references.path(connectionKey(operation)).path("id").asText() : stated;
    }
}
