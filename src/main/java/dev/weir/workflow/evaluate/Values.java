package dev.weir.workflow.evaluate;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes values. */
final class Values {

    static final JsonNode NULL = NullNode.instance;

    private Values() {
    }

    static JsonNode of(String text) {
        return TextNode.valueOf(text);
    }

    static JsonNode of(long number) {
        return LongNode.valueOf(number);
    }

    static JsonNode of(double number) {
        return DoubleNode.valueOf(number);
    }

    static JsonNode of(BigDecimal number) {
        return DecimalNode.valueOf(number);
    }

    static JsonNode of(boolean value) {
        return BooleanNode.valueOf(value);
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A copy whose members are shared with the original. */
    static ObjectNode copy(JsonNode object) {
        ObjectNode copy = object();
        object.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
        return copy;
    }

    /** The key of an object that matches: exactly if there is one, else the first ignoring case, else null. */
    static String key(JsonNode object, String name) {
        if (object.has(name)) {
            return name;
        }
        for (var keys = object.fieldNames(); keys.hasNext();) {
            String key = keys.next();
            if (key.equalsIgnoreCase(name)) {
                return key;
            }
        }
        return null;
    }
}
