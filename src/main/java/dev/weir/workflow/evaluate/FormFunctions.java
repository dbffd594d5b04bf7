package dev.weir.workflow.evaluate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Functions that read posted forms: {@code $formdata} of url-encoded bodies, {@code $multipart} of the others. */
final class FormFunctions {

    private static final Pattern NAME = Pattern.compile("name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private FormFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("formDataValue", 2, call -> single(call, values(WorkflowFunctions.outputs(call), call.text(1))))
                .add("formDataMultiValues", 2, call -> values(WorkflowFunctions.outputs(call), call.text(1)))
                .add("multipartBody", 2, call -> part(call, WorkflowFunctions.outputs(call), call.integer(1)))
                .add("triggerFormDataValue", 1,
                        call -> single(call, values(WorkflowFunctions.triggerOutputs(call), call.text(0))))
                .add("triggerFormDataMultiValues", 1, call -> values(WorkflowFunctions.triggerOutputs(call), call.text(0)))
                .add("triggerMultipartBody", 1,
                        call -> part(call, WorkflowFunctions.triggerOutputs(call), call.integer(0)));
    }

    private static ArrayNode values(JsonNode outputs, String key) {
        JsonNode body = WorkflowFunctions.member(outputs, "body");
        ArrayNode values = Values.array();
        for (JsonNode field : body.path("$formdata")) {
            if (field.path("key").asText().equalsIgnoreCase(key)) {
                values.add(WorkflowFunctions.member(field, "value"));
            }
        }
        for (JsonNode part : body.path("$multipart")) {
            if (key.equalsIgnoreCase(partName(part))) {
                values.add(WorkflowFunctions.member(part, "body"));
            }
        }
        return values;
    }

    private static String partName(JsonNode part) {
        JsonNode headers = part.path("headers");
        String header = headers.isObject() ? Values.key(headers, "Content-Disposition") : null;
        Matcher name = NAME.matcher(header == null ? "" : headers.get(header).asText());
        return name.find() ? name.group(name.group(1) == null ? 2 : 1) : null;
    }

    private static JsonNode single(Call call, ArrayNode values) {
        if (values.size() > 1) {
            throw call.error(
                    "found more than one value for the key. Use '" + call.name().replace("Value", "MultiValues") + "' instead");
        }
        return values.isEmpty() ? Values.NULL : values.get(0);
    }

    private static JsonNode part(Call call, JsonNode outputs, long index) {
        JsonNode parts = WorkflowFunctions.member(outputs, "body").path("$multipart");
        if (index < 0 || index >= parts.size()) {
            throw call.error("cannot find part '" + index + "': the body has '" + parts.size() + "' parts");
        }
        return WorkflowFunctions.member(parts.get((int) index), "body");
    }
}
