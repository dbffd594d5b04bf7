package dev.weir.connector.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.RecordType;

/** The triggers of one record type: webhooks, and polling for clients that cannot be called. */
final class TriggerOperations {

    private final RecordType type;
    private final Texts texts;
    private final Operations operations;
    private final Words words;

    TriggerOperations(RecordType type, Texts texts) {
        this.type = type;
        this.texts = texts;
        this.operations = new Operations(texts);
        this.words = Words.of(type, texts.locale());
    }

    void addTo(ObjectNode paths, ObjectNode definitions) {
        String event = Names.singular(type) + ".Event";
        boolean any = false;
        for (TriggerKind kind : TriggerKind.values()) {
            if (kind.fits(type)) {
                ObjectNode hook = paths.putObject("/-/hooks/" + type.id() + "/" + kind.word());
                hook.set("x-ms-notification-content",
                        Json.response(texts.get("notification.text", words.one()), Json.reference(event)));
                hook.set("post", webhook(kind));
                paths.putObject("/-/changes/" + type.id() + "/" + kind.word()).set("get", polling(kind, event));
                any = true;
            }
        }
        if (any) {
            definitions.set(event, event());
        }
    }

    private ObjectNode event() {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("eventId",
                FieldSchemas.described("string", texts.get("eventId.title"), texts.get("eventId.text"))
                        .put("x-ms-visibility", "advanced"));
        properties.set("kind", FieldSchemas.described("string", texts.get("kind.title"), texts.get("kind.text")));
        properties.set("at", FieldSchemas.described("string", texts.get("at.title"), texts.get("at.text"))
                .put("format", "date-time"));
        properties.set("record", Json.reference(Names.singular(type)));
        ObjectNode changed = FieldSchemas.described("array", texts.get("changed.fields.title"),
                texts.get("changed.fields.text"));
        changed.putObject("items").put("type", "string");
        properties.set("changed", changed);
        return schema;
    }

    private ObjectNode webhook(TriggerKind kind) {
        ObjectNode operation = operations.operation(Names.webhook(type, kind), "when." + kind.word(), words.one());
        operation.put("x-ms-trigger", "single").put("x-ms-trigger-hint", texts.get("hint." + kind.word(), words.one()))
                .put("x-ms-visibility", "important");
        ObjectNode schema = Json.object().put("type", "object");
        schema.putArray("required").add("url");
        ObjectNode properties = schema.putObject("properties");
        properties.set("url", FieldSchemas.described("string", texts.get("url.title"), texts.get("url.text"))
                .put("x-ms-notification-url", true).put("x-ms-visibility", "internal"));
        properties.set("filter", FieldSchemas.described("string", texts.get("condition.title"),
                texts.get("condition.text", type.label() + " ne null")).put("x-ms-visibility", "advanced"));
        if (kind == TriggerKind.CHANGED) {
            ObjectNode fields = FieldSchemas.described("array", texts.get("watched.title"), texts.get("watched.text"))
                    .put("x-ms-visibility", "advanced");
            ObjectNode items = fields.putObject("items").put("type", "string");
            type.fields().forEach(field -> items.withArray("enum").add(field.name()));
            type.fields().forEach(field -> items.withArray("x-ms-enum-values").addObject().put("value", field.name())
                    .put("displayName", field.title().in(texts.locale())));
            properties.set("fields", fields);
        }
        operations.parameters(operation, operations.body(schema));
        operations.responses(operation, "201", subscribed(), "400");
        return operation;
    }

    private ObjectNode subscribed() {
        ObjectNode answer = Json.object().put("type", "object");
        answer.putObject("properties").set("id",
                FieldSchemas.described("string", texts.get("subscription.title"), texts.get("subscription.text")));
        ObjectNode response = Json.response(texts.get("answer.subscribed"), answer);
        response.putObject("headers").putObject("Location").put("type", "string").put("description",
                texts.get("location.text"));
        return response;
    }

    private ObjectNode polling(TriggerKind kind, String event) {
        ObjectNode operation = operations.operation(Names.polling(type, kind), "poll." + kind.word(), words.many());
        operation.put("x-ms-trigger", "batch").put("x-ms-visibility", "advanced");
        operation.putObject("x-ms-trigger-metadata").put("kind", "query").put("mode", "polling");
        operations.parameters(operation,
                operations.parameter("filter", "query", "string", "condition", type.label() + " ne null"),
                operations.parameter("state", "query", "string", "state").put("x-ms-visibility", "internal"));
        operations.responses(operation, "200",
                Json.response(texts.get("answer.events"), Json.array(Json.reference(event))), "400");
        ((ObjectNode) operation.get("responses")).set("202", Json.response(texts.get("answer.nothing")));
        return operation;
    }
}
