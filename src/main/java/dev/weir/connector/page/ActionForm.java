package dev.weir.connector.page;

import java.util.List;
import java.util.Locale;

import dev.weir.record.Action;
import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.record.StoredRecord;
import dev.weir.record.page.RecordMessages;
import dev.weir.web.Bundles;

/**
 * The page that asks for an action's input.
 *
 * @param label what people call the record
 * @param record the path of the record's page
 * @param problem why the action was not done at the first try, or null
 * @param faults the values at fault
 */
record ActionForm(String title, String description, String label, String record, String href, List<Input> inputs,
        String problem, List<String> faults) {

    /**
     * One value.
     *
     * @param kind the type of the input element
     * @param choices the values to choose from; empty for any
     */
    record Input(String name, String title, String kind, String value, boolean required, List<Option> choices) {
    }

    record Option(String value, String title) {
    }

    static ActionForm of(StoredRecord record, Action action, Locale language, Sent sent, String problem,
            List<FieldFault> faults) {
        List<Input> inputs = action.input().stream().map(field -> input(field, language, sent.text(field))).toList();
        return new ActionForm(action.title().in(language), action.description().map(text -> text.in(language)).orElse(null),
                record.label(), ActionResource.path(record), ActionResource.path(record, action), inputs, problem,
                faults.stream().map(fault -> title(action, fault.field(), language) + ": "
                        + Bundles.in(language, RecordMessages.class).fault(fault)).toList());
    }

    private static String title(Action action, String name, Locale language) {
        return action.input().stream().filter(field -> field.name().equals(name)).findFirst()
                .map(field -> field.title().in(language)).orElse(name);
    }

    private static Input input(Field field, Locale language, String value) {
        String kind = switch (field.type()) {
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case EMAIL -> "email";
            case URL -> "url";
            default -> "text";
        };
        return new Input(field.name(), field.title().in(language), kind, value, field.required(), field.choices().stream()
                .map(choice -> new Option(choice.value(), choice.title().in(language))).toList());
    }

    /** What was entered, as text. */
    interface Sent {
        String text(Field field);
    }
}
