package dev.weir.record.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import dev.weir.record.Choice;
import dev.weir.record.Field;
import dev.weir.record.LocalizedText;
import dev.weir.record.RecordType;
import dev.weir.web.Formats;

/** Values as the reader of a page writes them. */
final class ValueText {

    private static final int USUAL_DECIMALS = 2;

    private final Formats formats;
    private final RecordMessages words;

    ValueText(Formats formats, RecordMessages words) {
        this.formats = formats;
        this.words = words;
    }

    Locale locale() {
        return formats.locale();
    }

    String of(LocalizedText text) {
        return text.in(formats.locale());
    }

    /** What a name stands for in a list: a field's title, or that of the key or a time. */
    String title(RecordType type, String name) {
        return switch (name) {
            case RecordType.ID -> words.key();
            case RecordType.CREATED -> words.created();
            case RecordType.CHANGED -> words.changed();
            default -> type.field(name).map(field -> of(field.title())).orElse(name);
        };
    }

    /** A value of a field; an empty text for none. References are shown by their labels, which the caller knows. */
    String of(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return formats.number(number, field.decimals().orElse(USUAL_DECIMALS));
        }
        return value instanceof String text ? field.choice(text).map(Choice::title).map(this::of).orElse(text) : of(value);
    }

    /** A value whose field is not known any more. */
    String of(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Long number) {
            return formats.integer(number);
        } else if (value instanceof Boolean truth) {
            return truth ? words.yes() : words.no();
        } else if (value instanceof LocalDate date) {
            return formats.date(date);
        } else if (value instanceof Instant time) {
            return formats.time(time);
        }
        return value.toString();
    }
}
