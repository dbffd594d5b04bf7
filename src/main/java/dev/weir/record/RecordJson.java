package dev.weir.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records in JSON: numbers and truth values as such, dates and times in ISO 8601, everything else as text. */
public final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {
    }

    /** The record with its key and times beside its fields. */
    public static ObjectNode of(StoredRecord record) {
        ObjectNode node = NODES.objectNode().put(RecordType.ID, record.key());
        node.setAll(of(record.values()));
        record.created().ifPresent(at -> node.put(RecordType.CREATED, at.toString()));
        record.changed().ifPresent(at -> node.put(RecordType.CHANGED, at.toString()));
        return node;
    }

    public static ObjectNode of(Map<String, Object> values) {
        ObjectNode node = NODES.objectNode();
        values.forEach((name, value) -> node.set(name, of(value)));
        return node;
    }

    /** One value; null becomes JSON's null. */
    public static JsonNode of(Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof Long number) {
            return NODES.numberNode(number);
        } else if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return NODES.textNode(value.toString());
    }

    /**
     * The value that a JSON node stands for in a field of this type.
     *
     * @return the value, or empty when the node is JSON's null or of no use to the type; ask {@link JsonNode#isNull()} first
     */
    public static Optional<Object> read(FieldType type, JsonNode node) {
        try {
            return Optional.ofNullable(switch (type) {
                case INTEGER -> node.isNumber() && isWhole(node) ? (Object) node.decimalValue().longValueExact() : null;
                case DECIMAL -> node.isNumber() && isPlain(node.decimalValue()) ? node.decimalValue() : null;
                case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
                case DATE -> node.isTextual() ? date(node.textValue()) : null;
                case DATE_TIME -> node.isTextual() ? time(node.textValue()) : null;
                default -> node.isTextual() ? node.textValue() : null;
            });
        } catch (ArithmeticException | NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(JsonNode node) {
        return isPlain(node.decimalValue()) && node.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** Keeps out numbers such as 1e999999999, whose digits alone would fill the memory. */
    private static boolean isPlain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 100 && number.precision() <= 100;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        return isOfOurTime(date) ? date : null;
    }

    private static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return isOfOurTime(time.toLocalDate()) ? time.toInstant() : null;
    }

    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
