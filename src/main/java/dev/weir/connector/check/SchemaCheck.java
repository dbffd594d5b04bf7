package dev.weir.connector.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Each schema by itself: types, enums, defaults, required properties. */
final class SchemaCheck implements Check {

    private static final Rule INCORRECT = Rule.error("SchemaDefinitionSetIncorrectly",
            "Make it a JSON object with a type that OpenAPI 2.0 knows.");
    private static final Rule FILE = Rule.warning("SchemaTypeFileNotValid",
            "Use the type file only for form data and as a whole response.");
    private static final Rule ITEMS = Rule.error("ArrayHasNoItems", "Say what the list holds, with items.");
    private static final Rule ENUM = Rule.warning("InvalidEnumValue", "List each value once, in the schema's type.");
    private static final Rule DEFAULT = Rule.warning("DefaultValueMustMatchType", "Write the default in the schema's type.");
    private static final Rule FORMAT = Rule.warning("UnrecognizedTypeFormat", "Use a format that goes with the type.");
    private static final Rule NOT_ON_OBJECT = Rule.warning("RequiredPropertyNotOnObject",
            "List required properties on a schema of type object only.");
    private static final Rule UNDEFINED = Rule.warning("RequiredPropertyDefinitionMissing",
            "Define the property or take it off the required list.");
    private static final Rule INTERNAL = Rule.warning("InternalPropertyWithDefaultOptional",
            "Make it required: the default of an optional internal value is never sent.");
    private static final Rule TITLE = Rule.warning("PropertySummaryMissing", "Give it an x-ms-summary in title case.");

    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean", "file",
            "null");
    private static final Map<String, Set<String>> FORMATS = Map.of("integer", Set.of("int32", "int64"), "number",
            Set.of("float", "double", "decimal", "int32", "int64"), "string",
            Set.of("byte", "binary", "date", "date-time", "password", "uuid", "guid", "uri", "url", "email", "html",
                    "date-no-tz", "time", "base64", "ipv4", "ipv6", "hostname", "duration", "partial-date-time"));

    @Override
    public List<Rule> rules() {
        return List.of(INCORRECT, FILE, ITEMS, ENUM, DEFAULT, FORMAT, NOT_ON_OBJECT, UNDEFINED, INTERNAL, TITLE);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Schemas schemas = new Schemas(connector.swagger());
        schemas.each(schema -> {
            type(schema, findings);
            values(schema, findings);
            properties(schema, connector.swagger(), findings);
        });
        for (Operation operation : connector.swagger().operations()) {
            for (Located parameter : operation.parameters()) {
                if (!parameter.text("in").equals("body") && parameter.present()) {
                    values(parameter, findings);
                    internalDefault(parameter, parameter.node().path("required").asBoolean(), findings);
                }
            }
        }
    }

    private static void type(Located schema, Findings findings) {
        if (!schema.node().isObject()) {
            findings.add(INCORRECT, schema, "The schema is no JSON object.");
        } else if (schema.has("type") && !TYPES.contains(schema.text("type"))) {
            findings.add(INCORRECT, schema.at("type"), "\"" + schema.text("type") + "\" is not a type.");
        }
        boolean whole = schema.pointer().matches(".*/responses/[^/]+/schema");
        if (schema.text("type").equals("file") && !whole) {
            findings.add(FILE, schema, "A file stands inside other data.");
        }
    }

    private static void values(Located schema, Findings findings) {
        String type = schema.text("type");
        if (type.equals("array") && !schema.has("items") && !schema.has("$ref")) {
            findings.add(ITEMS, schema, "The list does not say what it holds.");
        }
        Located values = schema.at("enum");
        if (values.present() && (values.elements().isEmpty() || Set.copyOf(values.texts()).size() < values.elements().size()
                || values.elements().stream().anyMatch(value -> !matches(value.node(), type)))) {
            findings.add(ENUM, values, "The list of values is empty, repeats a value or mixes types.");
        }
        if (schema.has("default") && !matches(schema.at("default").node(), type)) {
            findings.add(DEFAULT, schema.at("default"), "The default is not of the type " + type + ".");
        }
        if (schema.has("format") && FORMATS.containsKey(type) && !FORMATS.get(type).contains(schema.text("format"))) {
            findings.add(FORMAT, schema.at("format"), "\"" + schema.text("format") + "\" is no format of " + type + ".");
        }
    }

    static boolean matches(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.canConvertToExactIntegral();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static void properties(Located schema, Swagger swagger, Findings findings) {
        Located required = schema.at("required");
        boolean isObject = schema.has("properties") || schema.has("allOf") || schema.text("type").equals("object");
        if (required.node().isArray() && !required.elements().isEmpty() && !isObject && !schema.has("$ref")) {
            findings.add(NOT_ON_OBJECT, required, "A schema that is no object requires properties.");
        } else if (!schema.has("allOf") && !schema.names().stream().anyMatch(name -> name.startsWith("x-ms-dynamic"))) {
            required.elements().stream().filter(name -> !schema.at("properties").has(name.node().asText())).forEach(
                    name -> findings.add(UNDEFINED, name, "\"" + name.node().asText() + "\" is required but not defined."));
        }
        schema.at("properties").values().forEach(property -> {
            internalDefault(property, required.texts().contains(property.name()), findings);
            Located resolved = swagger.resolved(property);
            if (!resolved.text("x-ms-visibility").equals("internal") && resolved.text("x-ms-summary").isBlank()
                    && resolved.text("title").isBlank() && !schema.text("x-ms-visibility").equals("internal")) {
                findings.add(TITLE, property, "\"" + property.name() + "\" has no x-ms-summary.");
            }
        });
    }

    private static void internalDefault(Located value, boolean required, Findings findings) {
        if (value.text("x-ms-visibility").equals("internal") && value.has("default") && !required) {
            findings.add(INTERNAL, value, "\"" + value.name() + "\" is internal and optional, yet has a default.");
        }
    }
}
