package dev.weir.record;

import static dev.weir.record.FieldFault.Reason.NOT_AN_EMAIL;
import static dev.weir.record.FieldFault.Reason.NOT_A_CHOICE;
import static dev.weir.record.FieldFault.Reason.NOT_A_URL;
import static dev.weir.record.FieldFault.Reason.TOO_LARGE;
import static dev.weir.record.FieldFault.Reason.TOO_LONG;
import static dev.weir.record.FieldFault.Reason.TOO_MANY_DECIMALS;
import static dev.weir.record.FieldFault.Reason.TOO_SMALL;
import static dev.weir.record.FieldFault.Reason.UNREADABLE_TEXT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks one value, which is not empty, against what its field allows. */
public final class FieldCheck {

    private static final String EMAIL = "[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,253}";
    private static final String URL = "https?://\\S+";

    private FieldCheck() {
    }

    /**
     * What is wrong with a value, if anything.
     *
     * @throws IllegalArgumentException when the value is not of the field's {@link FieldType#valueType()}
     */
    public static Optional<FieldFault> of(Field field, Object value) {
        if (!field.type().valueType().isInstance(value)) {
            throw new IllegalArgumentException(field.name() + " takes " + field.type().valueType() + ", not "
                    + value.getClass());
        }
        Optional<FieldFault> fault = value instanceof String text ? text(field, text) : Optional.empty();
        if (value instanceof Long number) {
            fault = range(field, BigDecimal.valueOf(number));
        } else if (value instanceof BigDecimal number) {
            fault = decimals(field, number).or(() -> range(field, number));
        }
        return fault;
    }

    /** Whether every database can store the text: no NUL, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }

    private static Optional<FieldFault> text(Field field, String text) {
        if (!isStorable(text)) {
            return Optional.of(FieldFault.of(field.name(), UNREADABLE_TEXT));
        }
        int length = text.codePointCount(0, text.length());
        if (field.maxLength().isPresent() && length > field.maxLength().getAsInt()) {
            return fault(field, TOO_LONG, String.valueOf(field.maxLength().getAsInt()));
        }
        return switch (field.type()) {
            case EMAIL -> text.matches(EMAIL) ? Optional.empty() : fault(field, NOT_AN_EMAIL, "");
            case URL -> text.matches(URL) ? Optional.empty() : fault(field, NOT_A_URL, "");
            case CHOICE -> field.choice(text).isPresent() ? Optional.empty()
                    : fault(field, NOT_A_CHOICE, field.choices().stream().map(Choice::value).collect(Collectors.joining(", ")));
            default -> Optional.empty();
        };
    }

    private static Optional<FieldFault> decimals(Field field, BigDecimal number) {
        return field.decimals().isPresent() && number.stripTrailingZeros().scale() > field.decimals().getAsInt()
                ? fault(field, TOO_MANY_DECIMALS, String.valueOf(field.decimals().getAsInt()))
                : Optional.empty();
    }

    private static Optional<FieldFault> range(Field field, BigDecimal number) {
        if (field.minimum().isPresent() && number.compareTo(field.minimum().get()) < 0) {
            return fault(field, TOO_SMALL, field.minimum().get().toPlainString());
        }
        return field.maximum().isPresent() && number.compareTo(field.maximum().get()) > 0
                ? fault(field, TOO_LARGE, field.maximum().get().toPlainString())
                : Optional.empty();
    }

    private static Optional<FieldFault> fault(Field field, FieldFault.Reason reason, String detail) {
        return Optional.of(new FieldFault(field.name(), reason, detail));
    }
}
