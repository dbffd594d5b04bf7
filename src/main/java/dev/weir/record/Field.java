package dev.weir.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a record type.
 *
 * @param name the field's name in addresses, JSON and templates
 * @param column the column that holds it
 * @param readOnly whether only the ISV's own product sets it
 * @param initial what a new record starts with, as text in the form of the data API; {@code today} and {@code now} for dates
 * @param maxLength the longest text, in characters
 * @param decimals the digits after the point of a decimal number
 * @param choices the values of a choice field, in the order in which they are shown
 * @param target the record type that a reference points to
 * @param line where the field is declared
 */
public record Field(String name, LocalizedText title, Optional<LocalizedText> description, FieldType type, String column,
        boolean required, boolean readOnly, Optional<String> initial, OptionalInt maxLength, Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum, OptionalInt decimals, List<Choice> choices, Optional<String> target, int line) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** The choice with this value. */
    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
