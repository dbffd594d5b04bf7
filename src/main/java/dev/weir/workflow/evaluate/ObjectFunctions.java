package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.content.Content;
import dev.weir.workflow.content.XmlException;
import dev.weir.workflow.content.XmlPath;
import dev.weir.workflow.content.XmlText;

/** Functions over properties, {@code coalesce()} and {@code xpath()}. */
final class ObjectFunctions {

    private ObjectFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.lazy("coalesce", 1, Integer.MAX_VALUE, ObjectFunctions::coalesce)
                .add("addProperty", 3, ObjectFunctions::add)
                .add("setProperty", 3, ObjectFunctions::set)
                .add("removeProperty", 2, ObjectFunctions::remove)
                .add("mergeObjects", 2, ObjectFunctions::merge)
                .add("xpath", 2, ObjectFunctions::xpath);
    }

    private static JsonNode coalesce(Call call) {
        for (int i = 0; i < call.size(); i++) {
            if (!call.value(i).isNull()) {
                return call.value(i);
            }
        }
        return Values.NULL;
    }

    private static JsonNode add(Call call) {
        JsonNode object = call.object(0);
        String property = call.text(1);
        if (Values.key(object, property) != null) {
            String shown = TextForm.json(object, call.budget());
            throw call.error("expects the property to not exist in the object. Unable to add property '" + property + "' to '"
                    + (shown.length() <= 200 ? shown : shown.substring(0, 200) + "…") + "' as it already exists");
        }
        return Values.copy(object).set(property, call.value(2));
    }

    private static JsonNode set(Call call) {
        JsonNode object = call.object(0);
        String property = call.text(1);
        String existing = Values.key(object, property);
        return Values.copy(object).set(existing == null ? property : existing, call.value(2));
    }

    private static JsonNode remove(Call call) {
        ObjectNode copy = Values.copy(call.object(0));
        String existing = Values.key(copy, call.text(1));
        if (existing != null) {
            copy.remove(existing);
        }
        return copy;
    }

    private static JsonNode merge(Call call) {
        ObjectNode merged = Values.copy(call.object(0));
        call.object(1).properties().forEach(field -> {
            String existing = Values.key(merged, field.getKey());
            merged.set(existing == null ? field.getKey() : existing, field.getValue());
        });
        return merged;
    }

    private static JsonNode xpath(Call call) {
        JsonNode value = call.value(0);
        if (!Content.isEnvelope(value) || !Envelopes.open(value).isXml()) {
            throw call.unfit(0, "to be XML content");
        }
        try {
            XmlPath.Result result = XmlText.parse(Envelopes.open(value).text()).select(call.text(1));
            if (result instanceof XmlPath.Nodes nodes) {
                ArrayNode array = Values.array();
                nodes.values().forEach(node -> array.add(
                        node.element() ? Content.text(Content.XML, node.text()).envelope() : Values.of(node.text())));
                return array;
            }
            Object scalar = ((XmlPath.Scalar) result).value();
            return scalar instanceof Boolean bool ? Values.of(bool)
                    : scalar instanceof Number number ? Values.of(number.doubleValue()) : Values.of((String) scalar);
        } catch (XmlException malformed) {
            throw call.error("parameters are not valid: '" + malformed.getMessage() + "'");
        }
    }
}
