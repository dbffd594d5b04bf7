package dev.weir.localcloud.runtime.action;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Holds values against the JSON schemas of definitions. */
public final class SchemaCheck {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

    private SchemaCheck() {
    }

    /** What is wrong with the value, in sentences; empty when nothing is, or when there is no schema. */
    public static List<String> faults(JsonNode schema, JsonNode value) {
        if (!schema.isObject() || schema.isEmpty()) {
            return List.of();
        }
        return REGISTRY.getSchema(schema).validate(value).stream().map(Object::toString).toList();
    }
}
