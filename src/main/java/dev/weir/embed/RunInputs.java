package dev.weir.embed;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.ContextPath;
import dev.weir.record.Field;
import dev.weir.record.RecordJson;
import dev.weir.record.StoredRecord;

/** What a record has for the inputs of a flow that is run on it. */
final class RunInputs {

    private RunInputs() {
    }

    /**
     * The record's values, each under its field's name and title, so that an input of either name finds it; and the inputs
     * that the flow's template declares.
     *
     * @param declared inputs by name, with where the context has their values
     */
    static ObjectNode of(RecordContext context, Map<String, ContextPath> declared) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        context.record().ifPresent(record -> addRecord(inputs, record));
        for (ContextPath.Root root : ContextPath.Root.values()) {
            for (String property : root.properties()) {
                add(inputs, root.word() + "." + property, context.resolve(new ContextPath(root, property)));
            }
        }
        declared.forEach((input, path) -> add(inputs, input, context.resolve(path)));
        return inputs;
    }

    private static void addRecord(ObjectNode inputs, StoredRecord record) {
        for (Field field : record.type().fields()) {
            Object value = record.value(field.name());
            if (value != null) {
                field.title().byLanguage().values().forEach(title -> inputs.set(title, RecordJson.of(value)));
                inputs.set(field.name(), RecordJson.of(value));
            }
        }
        inputs.put("id", record.key());
        record.type().title().byLanguage().values().forEach(title -> inputs.put(title, record.key()));
    }

    private static void add(ObjectNode inputs, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            inputs.set(name, value);
        }
    }
}
