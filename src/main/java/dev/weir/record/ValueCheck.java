package dev.weir.record;

import static dev.weir.record.FieldFault.Reason.KEY_NEEDED;
import static dev.weir.record.FieldFault.Reason.NO_SUCH_RECORD;
import static dev.weir.record.FieldFault.Reason.READ_ONLY;
import static dev.weir.record.FieldFault.Reason.REQUIRED;
import static dev.weir.record.FieldFault.Reason.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the values for a whole record against its declaration, all at once. */
final class ValueCheck {

    private final RecordSource source;

    ValueCheck(RecordSource source) {
        this.source = source;
    }

    /**
     * Checks a record to be made.
     *
     * @param given what the caller named
     * @param complete the same with what the declaration adds
     */
    List<FieldFault> created(RecordType type, Optional<String> key, Map<String, Object> given, Map<String, Object> complete) {
        List<FieldFault> faults = new ArrayList<>();
        if (source.needsKey(type) && key.filter(text -> !text.isBlank()).isEmpty()) {
            faults.add(FieldFault.of(RecordType.ID, KEY_NEEDED));
        }
        faults.addAll(changed(type, given));
        for (Field field : type.fields()) {
            if (field.required() && !field.readOnly() && !given.containsKey(field.name())
                    && isEmpty(complete.get(field.name()))) {
                faults.add(FieldFault.of(field.name(), REQUIRED));
            }
        }
        return faults;
    }

    /** Checks the fields that people or programs want to change. */
    List<FieldFault> changed(RecordType type, Map<String, Object> values) {
        List<FieldFault> faults = new ArrayList<>();
        for (String name : values.keySet()) {
            if (type.field(name).filter(Field::readOnly).isPresent()) {
                faults.add(FieldFault.of(name, READ_ONLY));
            }
        }
        faults.addAll(values(type, values));
        return faults;
    }

    /** Checks values alone, whoever sets them. */
    List<FieldFault> values(RecordType type, Map<String, Object> values) {
        List<FieldFault> faults = new ArrayList<>();
        values.forEach((name, value) -> {
            Optional<Field> field = type.field(name);
            if (field.isEmpty()) {
                faults.add(FieldFault.of(name, UNKNOWN));
            } else if (isEmpty(value)) {
                if (field.get().required()) {
                    faults.add(FieldFault.of(name, REQUIRED));
                }
            } else {
                FieldCheck.of(field.get(), value).ifPresent(faults::add);
            }
        });
        return faults.isEmpty() ? source.refusals(type, values) : faults;
    }

    /** Checks that what the values refer to exists in the same tenant. */
    List<FieldFault> references(RecordType type, Map<String, Object> values, RecordTransaction transaction) {
        return type.fields().stream()
                .filter(field -> field.target().isPresent() && values.get(field.name()) != null)
                .filter(field -> !transaction.exists(field.target().get(), (String) values.get(field.name())))
                .map(field -> new FieldFault(field.name(), NO_SUCH_RECORD, (String) values.get(field.name())))
                .toList();
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("");
    }
}
