package dev.weir.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a field holds, and the Java type of its values. */
public enum FieldType {

    TEXT("text", String.class),
    MULTILINE("multiline", String.class),
    EMAIL("email", String.class),
    PHONE("phone", String.class),
    URL("url", String.class),
    INTEGER("integer", Long.class),
    DECIMAL("decimal", BigDecimal.class),
    BOOLEAN("boolean", Boolean.class),
    DATE("date", LocalDate.class),
    DATE_TIME("date-time", Instant.class),
    /** One of a list of values that the declaration names. */
    CHOICE("choice", String.class),
    /** The key of a record of another type, as text whatever the column is. */
    REFERENCE("reference", String.class);

    private final String word;
    private final Class<?> valueType;

    FieldType(String word, Class<?> valueType) {
        this.word = word;
        this.valueType = valueType;
    }

    /** The type's name in {@code record-types.yaml}. */
    public String word() {
        return word;
    }

    /** The Java type of this field's values, wherever Weir handles them. */
    public Class<?> valueType() {
        return valueType;
    }

    /** Whether a search looks into such fields. */
    public boolean isSearched() {
        return this == TEXT || this == MULTILINE || this == EMAIL || this == PHONE;
    }

    /** The type that a word in {@code record-types.yaml} names. */
    public static Optional<FieldType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(FieldType::word).toList();
    }
}
