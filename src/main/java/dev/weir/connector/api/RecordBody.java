package dev.weir.connector.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordType;

/** Reads what callers send: JSON objects with fields. */
@ApplicationScoped
public class RecordBody {

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1_000_000).build())
            .build()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What was sent for some fields.
     *
     * @param key the key that the caller chose, if any
     */
    record Values(Optional<String> key, Map<String, Object> values) {
    }

    /**
     * Reads an object.
     *
     * @throws ApiException 400 when it is no JSON object
     */
    public ObjectNode object(String body) {
        try {
            if (body != null && json.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException malformed) {
            throw ApiException.of(Status.BAD_REQUEST, "The body is no JSON: " + malformed.getMessage().lines().findFirst()
                    .orElse("it cannot be read") + ".");
        }
        throw ApiException.of(Status.BAD_REQUEST, "Send a JSON object as the body.");
    }

    /**
     * Reads values of fields.
     *
     * @throws ApiException 400 when it is no JSON object, 422 when a value is of the wrong kind
     */
    Values read(String body, List<Field> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        Optional<String> key = Optional.empty();
        for (Map.Entry<String, JsonNode> entry : object(body).properties()) {
            Optional<Field> field = fields.stream().filter(known -> known.name().equals(entry.getKey())).findFirst();
            JsonNode node = entry.getValue();
            if (entry.getKey().equals(RecordType.ID) && node.isTextual()) {
                key = Optional.of(node.textValue());
            } else if (field.isEmpty()) {
                faults.add(FieldFault.of(entry.getKey(), FieldFault.Reason.UNKNOWN));
            } else if (node.isNull()) {
                values.put(field.get().name(), null);
            } else {
                RecordJson.read(field.get().type(), node).ifPresentOrElse(value -> values.put(field.get().name(), value),
                        () -> faults.add(wrongKind(field.get())));
            }
        }
        if (!faults.isEmpty()) {
            throw ApiException.invalid(faults);
        }
        return new Values(key, values);
    }

    private static FieldFault wrongKind(Field field) {
        return FieldFault.of(field.name(), switch (field.type()) {
            case INTEGER -> FieldFault.Reason.NOT_AN_INTEGER;
            case DECIMAL -> FieldFault.Reason.NOT_A_NUMBER;
            case BOOLEAN -> FieldFault.Reason.NOT_A_TRUTH_VALUE;
            case DATE -> FieldFault.Reason.NOT_A_DATE;
            case DATE_TIME -> FieldFault.Reason.NOT_A_TIME;
            default -> FieldFault.Reason.UNREADABLE_TEXT;
        });
    }
}
