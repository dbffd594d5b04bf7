package dev.weir.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Logic of the ISV's that runs on the server for one record.
 *
 * @param function the Azure Function that does it, or empty when a bean does
 * @param bean the name of the Java bean that does it, or empty when a function does
 * @param input what a person or a flow gives it besides the record
 * @param output what it answers
 * @param sets the fields of the record that take the output of the same name
 * @param line where the action is declared
 */
public record Action(String name, LocalizedText title, Optional<LocalizedText> description, Optional<String> function,
        Optional<String> bean, Duration timeout, List<Field> input, List<Field> output, List<String> sets, int line) {

    public Action {
        input = List.copyOf(input);
        output = List.copyOf(output);
        sets = List.copyOf(sets);
    }
}
