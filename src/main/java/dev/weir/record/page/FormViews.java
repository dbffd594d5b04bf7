package dev.weir.record.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.record.FieldType;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;
import dev.weir.record.page.FormView.Difference;
import dev.weir.record.page.FormView.Input;
import dev.weir.record.page.FormView.Kind;
import dev.weir.record.page.FormView.Option;

/** Makes the fields of forms from the declaration. */
final class FormViews {

    /** Up to this many records a reference is chosen from a list; beyond, its key is typed. */
    private static final int CHOOSABLE = 500;

    private final SignedInRecords signedIn;
    private final RecordMessages words;
    private final ValueText text;

    FormViews(SignedInRecords signedIn) {
        this.signedIn = signedIn;
        this.words = signedIn.words();
        this.text = signedIn.text();
    }

    /**
     * The fields of a type that people fill.
     *
     * @param texts what stands in them
     */
    List<Input> inputs(RecordType type, Map<String, String> texts, List<FieldFault> faults, boolean withKey) {
        Map<String, String> byField = new HashMap<>();
        faults.forEach(fault -> byField.putIfAbsent(fault.field(), words.fault(fault)));
        List<Input> inputs = new ArrayList<>();
        if (withKey) {
            inputs.add(new Input(RecordType.ID, words.key(), null, Kind.LINE, texts.getOrDefault(RecordType.ID, ""), true, null,
                    byField.get(RecordType.ID), List.of()));
        }
        type.fields().stream().filter(field -> !field.readOnly())
                .forEach(field -> inputs.add(input(field, texts.getOrDefault(field.name(), ""), byField.get(field.name()))));
        return inputs;
    }

    private Input input(Field field, String value, String fault) {
        Optional<List<Option>> options = options(field, value);
        return new Input(field.name(), text.of(field.title()), field.description().map(text::of).orElse(null),
                options.isPresent() ? Kind.SELECT : kind(field.type()), value, field.required(),
                field.maxLength().isPresent() ? String.valueOf(field.maxLength().getAsInt()) : null, fault,
                options.orElse(List.of()));
    }

    private static Kind kind(FieldType type) {
        return switch (type) {
            case MULTILINE -> Kind.LINES;
            case EMAIL -> Kind.EMAIL;
            case PHONE -> Kind.PHONE;
            case URL -> Kind.URL;
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case DATE_TIME -> Kind.TIME;
            default -> Kind.LINE;
        };
    }

    /** What a field can be chosen from, its present value always among them; empty where it is typed. */
    private Optional<List<Option>> options(Field field, String value) {
        List<Option> options = new ArrayList<>();
        if (field.type() == FieldType.CHOICE) {
            field.choices().forEach(choice -> options.add(option(choice.value(), text.of(choice.title()), value)));
        } else if (field.type() == FieldType.BOOLEAN) {
            options.add(option("true", words.yes(), value));
            options.add(option("false", words.no(), value));
        } else if (field.type() == FieldType.REFERENCE) {
            RecordType target = signedIn.types().get(field.target().orElseThrow());
            List<StoredRecord> records = signedIn.records().list(target,
                    RecordQuery.first(CHOOSABLE + 1).orderBy(SortOrder.ascending(target.label()))).records();
            if (records.size() > CHOOSABLE) {
                return Optional.empty();
            }
            records.forEach(record -> options.add(option(record.key(), record.label() + " (" + record.key() + ")", value)));
        } else {
            return Optional.empty();
        }
        if (!value.isEmpty() && options.stream().noneMatch(Option::selected)) {
            options.add(new Option(value, value, true));
        }
        return Optional.of(options);
    }

    private static Option option(String value, String title, String selected) {
        return new Option(value, title, value.equals(selected));
    }

    /** The fields in which what was entered differs from what is stored now. */
    List<Difference> differences(StoredRecord current, RecordEntry entry) {
        Labels.Wanted wanted = new Labels.Wanted();
        current.type().fields().forEach(field -> wanted.add(field, current.value(field.name()))
                .add(field, entry.values().get(field.name())));
        Labels labels = wanted.fetch(signedIn.types(), signedIn.records());
        return current.type().fields().stream().filter(field -> entry.values().containsKey(field.name()))
                .map(field -> new Difference(text.of(field.title()),
                        Cell.of(field, entry.values().get(field.name()), text, labels, signedIn.types()).text(),
                        Cell.of(field, current.value(field.name()), text, labels, signedIn.types()).text()))
                .toList();
    }
}
