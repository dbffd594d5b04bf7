package dev.weir.microsoft.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the marketplace's JSON as it comes: numbers may be texts, texts padded or null, times dates only, and names spelt
 * either way. Samples in Microsoft's own documentation differ in all of these.
 */
final class Lenient {

    private Lenient() {
    }

    /** A text without blanks around it; empty when it is missing or null. */
    static String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return "";
    }

    static String id(JsonNode object, String... names) {
        return text(object, names).toLowerCase(Locale.ROOT);
    }

    /** A whole number, written as number or text. */
    static Optional<Integer> number(JsonNode object, String name) {
        String text = text(object, name);
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static boolean truth(JsonNode object, String name) {
        return text(object, name).equalsIgnoreCase("true");
    }

    /** A time; a date counts from its start, and the year one, which stands for "never", as missing. */
    static Optional<Instant> time(JsonNode object, String name) {
        String text = text(object, name);
        if (text.isEmpty() || text.startsWith("0001-")) {
            return Optional.empty();
        }
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return Optional.of(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
