package dev.weir.record.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.weir.record.Choice;
import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.LocalizedText;
import dev.weir.record.RecordType;
import dev.weir.yaml.Suggestion;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** Reads one field of a record type, or one value that an action takes or gives. */
final class FieldReader {

    private static final List<String> KEYS = List.of("title", "description", "type", "column", "required", "readOnly",
            "default", "maxLength", "minimum", "maximum", "decimals", "values", "to");
    private static final List<String> RESERVED = List.of(RecordType.ID, RecordType.CREATED, RecordType.CHANGED);

    private final YamlMapping all;
    private final String name;

    FieldReader(YamlMapping all, String name) {
        this.all = all;
        this.name = name;
    }

    Optional<Field> read() {
        if (!name.matches("[a-z][a-zA-Z0-9]{0,62}")) {
            all.fault(name, "The name " + name + " cannot be a field's", "Use letters and digits, such as dueDate");
        } else if (RESERVED.contains(name)) {
            all.fault(name, "The name " + name + " stands for the record's own " + name,
                    "Give the field another name; column may stay");
        }
        return all.find(name).flatMap(YamlNode::mapping).flatMap(this::read);
    }

    private Optional<Field> read(YamlMapping field) {
        field.allow(KEYS);
        Optional<LocalizedText> title = Texts.required(field, "title", "Due date");
        Optional<FieldType> type = field.requiredText("type", "text").flatMap(word -> type(field, word));
        type.ifPresent(known -> checkKeys(field, known));
        return Optional.of(new Field(name, title.orElse(LocalizedText.of(name)), Texts.optional(field, "description"),
                type.orElse(FieldType.TEXT),
                field.text("column").orElse(name), field.truth("required", false), field.truth("readOnly", false),
                field.text("default"), whole(field, "maxLength"), number(field, "minimum"), number(field, "maximum"),
                whole(field, "decimals"), choices(field), field.text("to"), all.line(name)));
    }

    /** Reports keys that only other types know, and those that this one needs. */
    private static void checkKeys(YamlMapping field, FieldType type) {
        boolean isText = type.valueType() == String.class && type != FieldType.CHOICE && type != FieldType.REFERENCE;
        boolean isNumber = type == FieldType.INTEGER || type == FieldType.DECIMAL;
        only(field, "maxLength", isText, "texts");
        only(field, "minimum", isNumber, "numbers");
        only(field, "maximum", isNumber, "numbers");
        only(field, "decimals", type == FieldType.DECIMAL, "decimal numbers");
        only(field, "values", type == FieldType.CHOICE, "choices");
        only(field, "to", type == FieldType.REFERENCE, "references");
        if (type == FieldType.CHOICE) {
            field.require("values", "[new, done]");
        } else if (type == FieldType.REFERENCE) {
            field.require("to", "customers");
        }
    }

    private static Optional<FieldType> type(YamlMapping field, String word) {
        Optional<FieldType> type = FieldType.named(word);
        if (type.isEmpty()) {
            field.fault("type", "There is no type " + word, Suggestion.of(word, FieldType.words())
                    .map(near -> "Did you mean " + near + "?").orElse("Use one of " + String.join(", ", FieldType.words())));
        }
        return type;
    }

    private static void only(YamlMapping field, String key, boolean fits, String what) {
        if (!fits && field.find(key).isPresent()) {
            field.fault(key, "The key " + key + " is only for " + what, "Remove it, or change the type of the field");
        }
    }

    private static Optional<BigDecimal> number(YamlMapping field, String key) {
        return field.find(key).flatMap(YamlNode::number);
    }

    private static OptionalInt whole(YamlMapping field, String key) {
        Optional<BigDecimal> number = number(field, key);
        if (number.isPresent() && (number.get().scale() > 0 || number.get().signum() < 0 || number.get().precision() > 7)) {
            field.fault(key, "The value of " + key + " must be a whole number from 0 to 9999999", "Write a number such as 200");
            return OptionalInt.empty();
        }
        return number.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty());
    }

    /** A list of values, or each value with the text that people read. */
    private static List<Choice> choices(YamlMapping field) {
        List<Choice> choices = new ArrayList<>();
        Optional<YamlNode> values = field.find("values");
        if (values.isPresent() && values.get().isMapping()) {
            values.get().mapping().ifPresent(titled -> titled.values()
                    .forEach((value, title) -> Texts.read(title).ifPresent(text -> choices.add(new Choice(value, text)))));
        } else if (values.isPresent()) {
            values.get().list().ifPresent(items -> items.forEach(item -> item.text().ifPresent(value -> {
                if (choices.stream().anyMatch(choice -> choice.value().equals(value))) {
                    item.fault("The value " + value + " is written twice", "Keep one of the two");
                } else {
                    choices.add(new Choice(value, LocalizedText.of(value)));
                }
            })));
        }
        if (values.isPresent() && choices.isEmpty()) {
            field.fault("values", "A choice needs values", "Write values: [new, done]");
        }
        return choices;
    }
}
