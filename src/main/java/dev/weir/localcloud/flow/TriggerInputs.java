package dev.weir.localcloud.flow;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a trigger gets what its schema asks for. */
final class TriggerInputs {

    private TriggerInputs() {
    }

    static void check(JsonNode trigger, JsonNode inputs) {
        JsonNode schema = trigger.path("inputs").path("schema");
        List<String> faults = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            if (inputs.path(required.asText()).isMissingNode() || inputs.path(required.asText()).isNull()) {
                faults.add("Required properties are missing from object: " + required.asText());
            }
        }
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = inputs.path(property.getKey());
            if (!value.isMissingNode() && !value.isNull() && !fits(property.getValue().path("type").asText(), value)) {
                faults.add("Invalid type. Expected " + property.getValue().path("type").asText() + " but got "
                        + value.getNodeType() + " at '" + property.getKey() + "'");
            }
        });
        if (!faults.isEmpty()) {
            throw FlowFault.badRequest("TriggerInputSchemaMismatch",
                    "The input body for trigger of type 'Request' did not match its schema definition. Error details: '"
                            + String.join("; ", faults) + ".'.");
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }
}
