package dev.weir.record.declaration;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.weir.record.Action;
import dev.weir.record.Field;
import dev.weir.record.FieldCheck;
import dev.weir.record.FieldType;
import dev.weir.record.InitialValues;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.yaml.Faults;
import dev.weir.yaml.Suggestion;

/** Finds what is wrong between the parts of a declaration: names that lead nowhere and values that do not fit. */
final class DeclarationCheck {

    private final RecordTypes types;
    private final Faults faults;

    DeclarationCheck(RecordTypes types, Faults faults) {
        this.types = types;
        this.faults = faults;
    }

    void check() {
        types.all().forEach(this::check);
    }

    private void check(RecordType type) {
        List<String> names = type.fields().stream().map(Field::name).toList();
        label(type, names);
        type.columns().forEach(name -> known(name, names, type.line(), "The list of " + type.id()));
        Map<String, String> columns = new HashMap<>();
        for (Field field : type.fields()) {
            String other = columns.putIfAbsent(field.column(), field.name());
            if (other != null) {
                fault(field.line(), "The fields " + other + " and " + field.name() + " share the column " + field.column(),
                        "Give each field a column of its own");
            }
            target(field);
            initial(field);
        }
        type.actions().forEach(action -> check(type, action));
    }

    private void label(RecordType type, List<String> names) {
        Optional<Field> label = type.field(type.label());
        if (label.isEmpty()) {
            known(type.label(), names, type.line(), "The label of " + type.id());
        } else if (label.get().type().valueType() != String.class || label.get().type() == FieldType.REFERENCE) {
            fault(label.get().line(), "The label " + type.label() + " is of type " + label.get().type().word(),
                    "Let label name a field of type text");
        }
    }

    private void target(Field field) {
        field.target().filter(target -> types.find(target).isEmpty()).ifPresent(target -> {
            List<String> ids = types.all().stream().map(RecordType::id).toList();
            fault(field.line(), "There is no record type " + target, Suggestion.of(target, ids)
                    .map(near -> "Did you mean " + near + "?").orElse("Use one of " + String.join(", ", ids)));
        });
    }

    private void initial(Field field) {
        field.initial().ifPresent(text -> {
            Optional<Object> value = InitialValues.read(field, text, Clock.systemUTC());
            if (value.isEmpty() || FieldCheck.of(field, value.get()).isPresent()) {
                fault(field.line(), "The field " + field.name() + " cannot start with " + text,
                        value.isEmpty() ? "Write a default that is a " + field.type().word()
                                : FieldCheck.of(field, value.get()).get().sentence());
            }
        });
    }

    private void check(RecordType type, Action action) {
        for (String name : action.sets()) {
            Optional<Field> output = action.output().stream().filter(field -> field.name().equals(name)).findFirst();
            Optional<Field> target = type.field(name);
            if (output.isEmpty() || target.isEmpty()) {
                fault(action.line(), "The action " + action.name() + " cannot set " + name,
                        "Name what is both a field of " + type.id() + " and an output of the action");
            } else if (output.get().type().valueType() != target.get().type().valueType()) {
                fault(output.get().line(),
                        "The output " + name + " is of type " + output.get().type().word() + ", but the field is "
                                + target.get().type().word(),
                        "Give both the same type");
            }
        }
        action.input().forEach(this::target);
        action.output().forEach(this::target);
    }

    private void known(String name, List<String> names, int line, String what) {
        if (!names.contains(name)) {
            fault(line, what + " names " + name + ", which is no field", Suggestion.of(name, names)
                    .map(near -> "Did you mean " + near + "?").orElse("Use one of " + String.join(", ", names)));
        }
    }

    private void fault(int line, String problem, String remedy) {
        faults.add(types.file(), line, problem, remedy);
    }
}
