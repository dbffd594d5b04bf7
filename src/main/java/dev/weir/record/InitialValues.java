package dev.weir.record;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.TextNode;

/** What the fields of a new record hold before anybody fills them. */
public final class InitialValues {

    private InitialValues() {
    }

    /** The values of all fields that start with something, by name. */
    public static Map<String, Object> of(RecordType type, Clock clock) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            field.initial().flatMap(text -> read(field, text, clock)).ifPresent(value -> values.put(field.name(), value));
        }
        return values;
    }

    /** The value that a declared text stands for, or empty when the field cannot hold it. */
    public static Optional<Object> read(Field field, String text, Clock clock) {
        try {
            return switch (field.type()) {
                case INTEGER -> Optional.of(Long.valueOf(text));
                case DECIMAL -> Optional.of(new BigDecimal(text));
                case BOOLEAN -> text.matches("true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
                case DATE -> text.equals("today") ? Optional.of(LocalDate.now(clock))
                        : RecordJson.read(FieldType.DATE, TextNode.valueOf(text));
                case DATE_TIME -> text.equals("now") ? Optional.<Object> of(Instant.now(clock))
                        : RecordJson.read(FieldType.DATE_TIME, TextNode.valueOf(text));
                case CHOICE -> field.choice(text).map(Choice::value);
                default -> Optional.of(text);
            };
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
