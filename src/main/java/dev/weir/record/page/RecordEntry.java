package dev.weir.record.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.weir.record.Field;
import dev.weir.record.FieldFault;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;

/**
 * What a person entered for a record.
 *
 * @param texts the fields as they were filled, to be shown again
 * @param values the values that were meant
 * @param faults what cannot be read
 */
record RecordEntry(Map<String, String> texts, Map<String, Object> values, List<FieldFault> faults) {

    /** Reads a whole new record. */
    static RecordEntry made(RecordType type, SentForm form, FormText reader) {
        return read(type, form, reader, Map.of());
    }

    /**
     * Reads the changes to a record. A field that reads as the record does now was not changed: forms show times to the minute
     * and would otherwise cut the seconds off.
     */
    static RecordEntry changed(StoredRecord now, SentForm form, FormText reader) {
        Map<String, String> unchanged = new LinkedHashMap<>();
        now.values().forEach((name, value) -> unchanged.put(name, reader.write(value)));
        return read(now.type(), form, reader, unchanged);
    }

    private static RecordEntry read(RecordType type, SentForm form, FormText reader, Map<String, String> unchanged) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldFault> faults = new ArrayList<>();
        for (Field field : type.fields()) {
            Optional<String> sent = field.readOnly() ? Optional.empty() : form.find(field.name());
            sent.ifPresent(text -> texts.put(field.name(), text));
            sent.filter(text -> !text.equals(unchanged.get(field.name()))).ifPresent(text -> {
                FormText.Entry entry = reader.read(field, text);
                if (entry instanceof FormText.Unreadable unreadable) {
                    faults.add(unreadable.fault());
                } else {
                    values.put(field.name(), ((FormText.Value) entry).value());
                }
            });
        }
        return new RecordEntry(texts, values, faults);
    }
}
