package dev.weir.localcloud.runtime.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The variables of a run, with the type each was declared with. Names ignore case. */
final class Variables {

    private record Variable(String type, JsonNode value) {
    }

    private final Map<String, Variable> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(Variable::value);
    }

    /** @throws VariableException if there is one of that name, the type is unknown, or the value is not of the type */
    void initialize(String name, String type, JsonNode value) {
        if (variables.containsKey(name)) {
            throw new VariableException("InvalidVariableInitialization", "The variable '" + name + "' is already initialized.");
        }
        variables.put(name,
                new Variable(type, value == null || value.isMissingNode() ? empty(type) : fitting(name, type, value)));
    }

    void set(String name, JsonNode value) {
        Variable variable = known(name);
        variables.put(name, new Variable(variable.type(), fitting(name, variable.type(), value)));
    }

    /** The type a variable was declared with. */
    String type(String name) {
        return known(name).type();
    }

    private Variable known(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new VariableException("InvalidVariableOperation", "The variable '" + name
                    + "' must be initialized before it can be used inside action.");
        }
        return variable;
    }

    private static JsonNode fitting(String name, String type, JsonNode value) {
        boolean fits = switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "string" -> value.isTextual() || value.isNull();
            case "integer" -> value.isIntegralNumber();
            case "float" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray() || value.isNull();
            case "object" -> value.isObject() || value.isNull();
            default -> throw new VariableException("InvalidVariableInitialization", "The variable '" + name
                    + "' has the unknown type '" + type + "'.");
        };
        if (!fits) {
            throw new VariableException("BadRequest", "The variable '" + name + "' of type '" + type
                    + "' cannot be initialized or updated with value '" + value + "' of another type.");
        }
        return value;
    }

    private static JsonNode empty(String type) {
        return switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "array" -> JsonNodeFactory.instance.arrayNode();
            default -> NullNode.instance;
        };
    }

    ObjectNode save() {
        ObjectNode saved = JsonNodeFactory.instance.objectNode();
        variables
                .forEach((name, variable) -> saved.putObject(name).put("type", variable.type()).set("value", variable.value()));
        return saved;
    }

    void restore(JsonNode saved) {
        saved.properties().forEach(entry -> variables.put(entry.getKey(),
                new Variable(entry.getValue().get("type").asText(), entry.getValue().get("value"))));
    }
}
