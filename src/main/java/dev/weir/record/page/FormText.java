package dev.weir.record.page;

import static dev.weir.record.FieldFault.Reason.NOT_AN_INTEGER;
import static dev.weir.record.FieldFault.Reason.NOT_A_DATE;
import static dev.weir.record.FieldFault.Reason.NOT_A_NUMBER;
import static dev.weir.record.FieldFault.Reason.NOT_A_TIME;
import static dev.weir.record.FieldFault.Reason.NOT_A_TRUTH_VALUE;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.web.Formats;

/** Values as they stand in the fields of forms, and back again. */
final class FormText {

    private final Formats formats;

    FormText(Formats formats) {
        this.formats = formats;
    }

    /** What a form's field was filled with. */
    sealed interface Entry {
    }

    /** A value, or null for nothing. */
    record Value(Object value) implements Entry {
    }

    /** Something that is no value of the field's type. */
    record Unreadable(FieldFault fault) implements Entry {
    }

    /** A value for a form's field: dates and times as browsers want them, numbers as the reader writes them. */
    String write(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal number) {
            boolean isWhole = number.stripTrailingZeros().scale() <= 0;
            return (isWhole ? number.setScale(0) : number).toPlainString().replace('.', symbols().getDecimalSeparator());
        } else if (value instanceof Instant time) {
            return LocalDateTime.ofInstant(time, formats.zone()).truncatedTo(ChronoUnit.MINUTES)
                    .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME).substring(0, 16);
        }
        return value.toString();
    }

    Entry read(Field field, String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new Value(null);
        }
        return switch (field.type()) {
            case INTEGER -> number(trimmed).filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                    .<Entry> map(number -> new Value(number.longValue())).orElseGet(() -> unreadable(field, NOT_AN_INTEGER));
            case DECIMAL -> number(trimmed).<Entry> map(Value::new).orElseGet(() -> unreadable(field, NOT_A_NUMBER));
            case BOOLEAN -> trimmed.matches("true|false") ? new Value(Boolean.valueOf(trimmed))
                    : unreadable(field, NOT_A_TRUTH_VALUE);
            case DATE -> date(trimmed).<Entry> map(Value::new).orElseGet(() -> unreadable(field, NOT_A_DATE));
            case DATE_TIME -> time(trimmed).<Entry> map(Value::new).orElseGet(() -> unreadable(field, NOT_A_TIME));
            case MULTILINE -> new Value(text);
            default -> new Value(trimmed);
        };
    }

    private static Entry unreadable(Field field, FieldFault.Reason reason) {
        return new Unreadable(FieldFault.of(field.name(), reason));
    }

    private Optional<BigDecimal> number(String text) {
        DecimalFormatSymbols symbols = symbols();
        String plain = text.replace(String.valueOf(symbols.getGroupingSeparator()), "").replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(symbols.getDecimalSeparator(), '.').replace('\u2212', '-');
        return plain.matches("[+-]?\\d{1,30}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(formats.locale());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1 && date.getYear() <= 9999);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Instant> time(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            return time.getYear() >= 1 && time.getYear() <= 9999 ? Optional.of(time.atZone(formats.zone()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
