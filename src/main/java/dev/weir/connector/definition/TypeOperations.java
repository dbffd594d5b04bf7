package dev.weir.connector.definition;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.Action;
import dev.weir.record.RecordType;

/** What can be done with the records of one type. */
final class TypeOperations {

    private final RecordType type;
    private final Texts texts;
    private final FieldSchemas schemas;
    private final Operations operations;
    private final Words words;

    TypeOperations(RecordType type, Texts texts, FieldSchemas schemas) {
        this.type = type;
        this.texts = texts;
        this.schemas = schemas;
        this.operations = new Operations(texts);
        this.words = Words.of(type, texts.locale());
    }

    void addTo(ObjectNode paths, ObjectNode definitions) {
        String name = Names.singular(type);
        definitions.set(name, schemas.record(type));
        definitions.set(name + ".List", list());
        ObjectNode all = paths.putObject("/" + type.id());
        all.set("get", listing());
        ObjectNode one = paths.putObject("/" + type.id() + "/{id}");
        one.set("get", get());
        if (type.creatable()) {
            definitions.set(name + ".Create", schemas.create(type));
            all.set("post", create());
        }
        if (type.editable()) {
            definitions.set(name + ".Update", schemas.update(type));
            one.set("patch", update());
        }
        if (type.deletable()) {
            one.set("delete", delete());
        }
        for (Action action : type.actions()) {
            paths.putObject("/" + type.id() + "/{id}/" + action.name()).set("post", action(action));
        }
    }

    private ObjectNode list() {
        ObjectNode list = Json.object().put("type", "object");
        ObjectNode properties = list.putObject("properties");
        ObjectNode value = properties.putObject("value").put("type", "array")
                .put("x-ms-summary", Texts.titleCase(type.plural().in(texts.locale())));
        value.set("items", Json.reference(Names.singular(type)));
        properties.set("@odata.nextLink",
                FieldSchemas.described("string", texts.get("nextLink.title"), texts.get("nextLink.text"))
                        .put("x-ms-visibility", "advanced"));
        return list;
    }

    private ObjectNode listing() {
        ObjectNode operation = operations.operation("List" + Names.plural(type), "list", words.many());
        operation.putObject("x-ms-pageable").put("nextLinkName", "@odata.nextLink");
        ObjectNode top = operations.parameter("$top", "query", "integer", "top").put("format", "int32");
        operations.parameters(operation,
                operations.parameter("$filter", "query", "string", "filter", example()),
                operations.parameter("$orderby", "query", "string", "orderby", type.label()),
                top, operations.parameter("$select", "query", "string", "select").put("x-ms-visibility", "advanced"),
                operations.parameter("$skiptoken", "query", "string", "skiptoken").put("x-ms-visibility", "internal"));
        operations.responses(operation, "200",
                Json.response(texts.get("answer.many", words.many()), Json.reference(Names.singular(type) + ".List")), "400");
        return operation;
    }

    private String example() {
        return type.label() + " ne null";
    }

    private ObjectNode get() {
        ObjectNode operation = operations.operation("Get" + Names.singular(type), "get", words.one());
        operations.parameters(operation, key());
        operations.responses(operation, "200", answer(), "404");
        return operation;
    }

    private ObjectNode create() {
        ObjectNode operation = operations.operation("Create" + Names.singular(type), "create", words.one());
        operations.parameters(operation, operations.body(Json.reference(Names.singular(type) + ".Create")));
        operations.responses(operation, "201", answer(), "400", "409", "422");
        return operation;
    }

    private ObjectNode update() {
        ObjectNode operation = operations.operation("Update" + Names.singular(type), "update", words.one());
        operations.parameters(operation, key(), operations.body(Json.reference(Names.singular(type) + ".Update")));
        operations.responses(operation, "200", answer(), "400", "404", "409", "422");
        return operation;
    }

    private ObjectNode delete() {
        ObjectNode operation = operations.operation("Delete" + Names.singular(type), "delete", words.one());
        operations.parameters(operation, key());
        operations.responses(operation, "204", Json.response(texts.get("answer.deleted")), "404", "409");
        return operation;
    }

    private ObjectNode action(Action action) {
        String title = action.title().in(texts.locale());
        ObjectNode operation = operations.operation(Names.action(type, action), "action", title, words.one());
        action.description().ifPresent(text -> operation.put("description", sentence(text.in(texts.locale()))));
        ObjectNode output = action.output().isEmpty() ? Json.reference(Names.singular(type)) : schemas.output(action.output());
        if (action.input().isEmpty()) {
            operations.parameters(operation, key());
        } else {
            operations.parameters(operation, key(), operations
                    .body(schemas.input(type, action.input(), field -> field.required() && field.initial().isEmpty())));
        }
        operations.responses(operation, "200", Json.response(texts.get("answer.action"), output), "400", "404", "422", "502",
                "504");
        return operation;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private ObjectNode key() {
        ObjectNode key = operations.path(RecordType.ID, "key", Words.lower(type.title().in(texts.locale())));
        key.putObject("x-ms-dynamic-values").put("operationId", "List" + Names.plural(type)).put("value-collection", "value")
                .put("value-path", RecordType.ID).put("value-title", type.label());
        return key;
    }

    private ObjectNode answer() {
        return Json.response(texts.get("answer.one", type.title().in(texts.locale()).toLowerCase(Locale.ROOT)),
                Json.reference(Names.singular(type)));
    }
}
