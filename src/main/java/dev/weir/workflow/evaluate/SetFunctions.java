package dev.weir.workflow.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Functions over several collections, and sorting. */
final class SetFunctions {

    private SetFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("intersection", 1, Integer.MAX_VALUE, SetFunctions::intersection)
                .add("union", 1, Integer.MAX_VALUE, SetFunctions::union)
                .add("sort", 1, 2, SetFunctions::sort);
    }

    private static JsonNode union(Call call) {
        if (arrays(call)) {
            Set<Equality.Key> values = new LinkedHashSet<>();
            for (int i = 0; i < call.size(); i++) {
                values.addAll(keys(call, i));
            }
            return array(values);
        }
        ObjectNode union = Values.object();
        for (int i = 0; i < call.size(); i++) {
            union.setAll((ObjectNode) call.value(i));
        }
        return union;
    }

    private static JsonNode intersection(Call call) {
        if (arrays(call)) {
            Set<Equality.Key> values = new LinkedHashSet<>(keys(call, 0));
            for (int i = 1; i < call.size(); i++) {
                values.retainAll(new HashSet<>(keys(call, i)));
            }
            return array(values);
        }
        ObjectNode shared = Values.copy(call.value(0));
        Equality equality = new Equality(call.budget());
        for (int i = 1; i < call.size(); i++) {
            JsonNode other = call.value(i);
            List<String> differing = new ArrayList<>();
            shared.properties().forEach(field -> {
                JsonNode value = other.get(field.getKey());
                if (value == null || !equality.test(field.getValue(), value)) {
                    differing.add(field.getKey());
                }
            });
            shared.remove(differing);
        }
        return shared;
    }

    /** Whether all arguments are arrays; they must be, or all be objects. */
    private static boolean arrays(Call call) {
        ValueKind kind = call.kind(0);
        for (int i = 0; i < call.size(); i++) {
            if (kind != ValueKind.ARRAY && kind != ValueKind.OBJECT) {
                throw call.unfit(i, "to be an array or an object");
            }
            if (call.kind(i) != kind) {
                throw call.error("expects parameters of same type, all arrays or all objects. Found types '" + kind + "' and '"
                        + call.kind(i) + "'");
            }
        }
        return kind == ValueKind.ARRAY;
    }

    private static List<Equality.Key> keys(Call call, int index) {
        Equality equality = new Equality(call.budget());
        List<Equality.Key> keys = new ArrayList<>();
        call.value(index).forEach(element -> keys.add(equality.key(element)));
        return keys;
    }

    private static ArrayNode array(Set<Equality.Key> values) {
        ArrayNode array = Values.array();
        values.forEach(key -> array.add(key.value()));
        return array;
    }

    private static JsonNode sort(Call call) {
        JsonNode array = call.array(0);
        String property = call.has(1) ? call.text(1) : null;
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        call.budget().steps(20L * elements.size());
        Comparator<JsonNode> order = (left, right) -> Ordering.compare(call, sortKey(call, left, property),
                sortKey(call, right, property));
        elements.sort(order);
        return Values.array().addAll(elements);
    }

    private static JsonNode sortKey(Call call, JsonNode element, String property) {
        if (property == null) {
            return element;
        }
        String key = element.isObject() ? Values.key(element, property) : null;
        if (key == null) {
            throw call
                    .error("expects every element of its first parameter to be an object with the property '" + property + "'");
        }
        return element.get(key);
    }
}
