package dev.weir.localcloud.runtime.action;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;

/** Parse JSON: reads text leniently, as the service does, and holds it against a schema. */
final class ParseJsonAction implements ActionType {

    private static final ObjectMapper LENIENT = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_TRAILING_COMMA,
            JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public Step start(ActionCall call) {
        JsonNode inputs = call.inputs();
        JsonNode content = inputs.path("content");
        if (content.isNull() || content.isMissingNode() || content.isTextual() && content.asText().isEmpty()) {
            return Step.failed("BadRequest",
                    new Failure("InvalidTemplate", "Unable to process template language expressions in action '"
                            + call.node().name()
                            + "' inputs at line '0' and column '0': 'Required property 'content' expects a value but got null. Path ''.'."));
        }
        JsonNode value = content;
        if (content.isTextual()) {
            try {
                value = LENIENT.readTree(content.asText());
            } catch (JsonProcessingException unreadable) {
                return Step.failed("BadRequest", new Failure("InvalidJSON", "The content cannot be parsed as JSON: "
                        + unreadable.getOriginalMessage()));
            }
        }
        List<String> faults = SchemaCheck.faults(inputs.path("schema"), value);
        if (faults.isEmpty()) {
            return DataOperations.body(value);
        }
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        var errors = outputs.putArray("errors");
        faults.forEach(fault -> errors.addObject().put("message", fault));
        return new Step.Done(Status.FAILED, "BadRequest", outputs,
                new Failure("ValidationFailed", "The schema validation failed."));
    }
}
