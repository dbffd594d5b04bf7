package dev.weir.connector.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Operations that belong to no record type: lookups, any record, ending a subscription, testing a connection. */
final class SharedOperations {

    static final String CHOICES = "ListChoices";
    private static final String TYPES = "ListRecordTypes";
    private static final String SCHEMA = "GetRecordSchema";
    private static final String TEST = "TestConnection";

    private final Texts texts;
    private final Operations operations;

    SharedOperations(Texts texts) {
        this.texts = texts;
        this.operations = new Operations(texts);
    }

    void addTo(ObjectNode document, ObjectNode paths, ObjectNode definitions) {
        paths.putObject("/-/types").set("get", lookup(TYPES, "types", "Names"));
        ObjectNode choices = lookup(CHOICES, "choices", "Names");
        operations.parameters(choices, operations.path("type", "type"), operations.path("field", "fieldName"));
        paths.putObject("/-/types/{type}/choices/{field}").set("get", choices);
        paths.putObject("/-/types/{type}/schema").set("get", schema());
        paths.putObject("/-/records/{type}/{id}").set("get", anyRecord());
        paths.putObject("/-/hooks/{id}").set("delete", unsubscribe());
        paths.putObject("/-/me").set("get", test());
        ObjectNode names = definitions.putObject("Names").put("type", "object");
        ObjectNode item = Json.object().put("type", "object");
        ObjectNode properties = item.putObject("properties");
        properties.set("value", FieldSchemas.described("string", texts.get("value.title"), texts.get("value.text")));
        properties.set("title", FieldSchemas.described("string", texts.get("title.title"), texts.get("title.text")));
        ObjectNode list = Json.array(item).put("x-ms-summary", Texts.titleCase(texts.get("value.title")));
        names.putObject("properties").set("value", list);
        document.putObject("x-ms-capabilities").putObject("testConnection").put("operationId", TEST).putObject("parameters");
    }

    private ObjectNode lookup(String id, String key, String definition) {
        ObjectNode operation = operations.operation(id, key).put("x-ms-visibility", "internal");
        operations.responses(operation, "200", Json.response(texts.get("answer.names"), Json.reference(definition)), "404");
        return operation;
    }

    private ObjectNode schema() {
        ObjectNode operation = operations.operation(SCHEMA, "schema").put("x-ms-visibility", "internal");
        operations.parameters(operation, operations.path("type", "type"));
        ObjectNode answer = Json.object().put("type", "object");
        answer.putObject("properties").putObject("schema").put("type", "object")
                .put("x-ms-summary", Texts.titleCase(texts.get("schema.title")));
        operations.responses(operation, "200", Json.response(texts.get("answer.schema"), answer), "404");
        return operation;
    }

    private ObjectNode anyRecord() {
        ObjectNode operation = operations.operation("GetRecord", "any").put("x-ms-visibility", "advanced");
        ObjectNode type = operations.path("type", "type");
        type.putObject("x-ms-dynamic-values").put("operationId", TYPES).put("value-collection", "value")
                .put("value-path", "value").put("value-title", "title");
        operations.parameters(operation, type, operations.path("id", "anyKey"));
        ObjectNode record = Json.object().put("type", "object");
        ObjectNode old = record.putObject("x-ms-dynamic-schema").put("operationId", SCHEMA);
        old.putObject("parameters").putObject("type").put("parameter", "type");
        old.put("value-path", "schema");
        ObjectNode current = record.putObject("x-ms-dynamic-properties").put("operationId", SCHEMA);
        current.putObject("parameters").putObject("type").put("parameterReference", "type");
        current.put("itemValuePath", "schema");
        operations.responses(operation, "200", Json.response(texts.get("answer.any"), record), "404");
        return operation;
    }

    private ObjectNode unsubscribe() {
        ObjectNode operation = operations.operation("Unsubscribe", "unsubscribe").put("x-ms-visibility", "internal");
        operations.parameters(operation, operations.path("id", "subscription"));
        operations.responses(operation, "204", Json.response(texts.get("answer.unsubscribed")));
        return operation;
    }

    private ObjectNode test() {
        ObjectNode operation = operations.operation(TEST, "test").put("x-ms-visibility", "internal");
        ObjectNode answer = Json.object().put("type", "object");
        answer.putObject("properties").set("tenantId",
                FieldSchemas.described("string", texts.get("tenant.title"), texts.get("tenant.text")));
        operations.responses(operation, "200", Json.response(texts.get("answer.test"), answer));
        return operation;
    }
}
