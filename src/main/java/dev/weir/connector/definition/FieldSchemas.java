package dev.weir.connector.definition;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;

/** JSON schemas of records and of what actions take and give, with the words designers show. */
public final class FieldSchemas {

    /** What is added to a reference's name for the title of the record it points to. */
    public static final String TITLE_SUFFIX = "Title";

    private final RecordTypes types;
    private final Texts texts;

    FieldSchemas(RecordTypes types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    /** The schemas in a language, for lookups at run time. */
    public static FieldSchemas in(java.util.Locale locale, RecordTypes types) {
        return new FieldSchemas(types, new Texts(locale));
    }

    /** A record as the API answers it. */
    public ObjectNode record(RecordType type) {
        ObjectNode schema = Json.object().put("type", "object").put("x-ms-summary",
                Texts.titleCase(type.title().in(texts.locale())));
        ObjectNode properties = schema.putObject("properties");
        properties.set(RecordType.ID, described("string", texts.get("id.title"), texts.get("id.text", singular(type)))
                .put("x-ms-visibility", "important"));
        for (Field field : type.fields()) {
            properties.set(field.name(), value(field));
            if (field.type() == FieldType.REFERENCE && type.field(field.name() + TITLE_SUFFIX).isEmpty()) {
                properties.set(field.name() + TITLE_SUFFIX, described("string",
                        texts.get("reference.title", title(field)), texts.get("reference.text", title(field))));
            }
        }
        type.created().ifPresent(column -> properties.set(RecordType.CREATED, time("created")));
        type.changed().ifPresent(column -> properties.set(RecordType.CHANGED, time("changed")));
        return schema;
    }

    /** What a new record takes. */
    public ObjectNode create(RecordType type) {
        return input(type, type.fields(), field -> field.required() && field.initial().isEmpty());
    }

    /** What a change takes: any of the fields. */
    ObjectNode update(RecordType type) {
        return input(type, type.fields(), field -> false);
    }

    /** What an action takes besides the record. */
    ObjectNode input(RecordType type, List<Field> fields, Predicate<Field> needed) {
        ObjectNode schema = Json.object().put("type", "object");
        List<Field> writable = fields.stream().filter(field -> !field.readOnly()).toList();
        ArrayNode required = Json.object().arrayNode();
        writable.stream().filter(needed).map(Field::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        ObjectNode properties = schema.putObject("properties");
        for (Field field : writable) {
            ObjectNode property = value(field);
            if (type.fields().contains(field)) {
                lookup(type, field, property);
            } else if (field.type() == FieldType.CHOICE) {
                field.choices().forEach(choice -> property.withArray("enum").add(choice.value()));
                field.choices().forEach(choice -> property.withArray("x-ms-enum-values").addObject()
                        .put("value", choice.value()).put("displayName", choice.title().in(texts.locale())));
            }
            property.put("x-ms-visibility", needed.test(field) || field.name().equals(type.label()) ? "important" : "none");
            if (property.path("x-ms-visibility").asText().equals("none")) {
                property.remove("x-ms-visibility");
            }
            properties.set(field.name(), property);
        }
        return schema;
    }

    /** What an action answers. */
    ObjectNode output(List<Field> fields) {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), value(field)));
        return schema;
    }

    private void lookup(RecordType type, Field field, ObjectNode property) {
        if (field.type() == FieldType.REFERENCE) {
            RecordType target = types.get(field.target().orElseThrow());
            property.putObject("x-ms-dynamic-values").put("operationId", "List" + Names.plural(target))
                    .put("value-collection", "value").put("value-path", RecordType.ID).put("value-title", target.label());
        } else if (field.type() == FieldType.CHOICE) {
            ObjectNode lookup = property.putObject("x-ms-dynamic-values").put("operationId", SharedOperations.CHOICES);
            lookup.putObject("parameters").put("type", type.id()).put("field", field.name());
            lookup.put("value-collection", "value").put("value-path", "value").put("value-title", "title");
        }
    }

    private ObjectNode value(Field field) {
        String text = field.description().map(description -> description.in(texts.locale()))
                .orElseGet(() -> texts.get("field.text", title(field)));
        ObjectNode schema = switch (field.type()) {
            case INTEGER -> described("integer", title(field), text).put("format", "int64");
            case DECIMAL -> described("number", title(field), text).put("format", "double");
            case BOOLEAN -> described("boolean", title(field), text);
            case DATE -> described("string", title(field), text).put("format", "date");
            case DATE_TIME -> described("string", title(field), text).put("format", "date-time");
            case EMAIL -> described("string", title(field), text).put("format", "email");
            case URL -> described("string", title(field), text).put("format", "uri");
            default -> described("string", title(field), text);
        };
        field.maxLength().ifPresent(length -> schema.put("maxLength", length));
        field.minimum().ifPresent(minimum -> schema.put("minimum", minimum));
        field.maximum().ifPresent(maximum -> schema.put("maximum", maximum));
        return schema;
    }

    private ObjectNode time(String key) {
        return described("string", texts.get(key + ".title"), texts.get(key + ".text")).put("format", "date-time")
                .put("x-ms-visibility", "advanced");
    }

    static ObjectNode described(String type, String title, String description) {
        return Json.object().put("type", type).put("x-ms-summary", Texts.titleCase(title)).put("description", description);
    }

    private String title(Field field) {
        return field.title().in(texts.locale());
    }

    private String singular(RecordType type) {
        return Words.lower(type.title().in(texts.locale()));
    }
}
