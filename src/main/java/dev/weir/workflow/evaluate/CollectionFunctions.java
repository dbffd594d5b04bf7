package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Functions over one array, object or text. */
final class CollectionFunctions {

    private static final String SIZED = "be an array or a string";

    private CollectionFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("contains", 2, CollectionFunctions::contains)
                .add("length", 1, call -> Values.of(size(call)))
                .add("empty", 1, CollectionFunctions::empty)
                .add("first", 1, call -> end(call, true))
                .add("last", 1, call -> end(call, false))
                .add("take", 2, call -> slice(call, 0, count(call)))
                .add("skip", 2, call -> slice(call, count(call), size(call)))
                .add("join", 2, CollectionFunctions::join)
                .add("reverse", 1, CollectionFunctions::reverse)
                .add("chunk", 2, CollectionFunctions::chunk)
                .add("item", 0, call -> call.context().item().orElseThrow(call::notHere));
    }

    private static JsonNode contains(Call call) {
        JsonNode collection = call.value(0);
        return switch (call.kind(0)) {
            case STRING -> {
                String text = collection.textValue();
                String searched = call.text(1);
                call.budget().search(text.length(), searched.length());
                yield Values.of(text.contains(searched));
            }
            case OBJECT -> Values.of(Values.key(collection, call.text(1)) != null);
            case ARRAY -> {
                Equality equality = new Equality(call.budget());
                boolean found = false;
                for (int at = 0; at < collection.size() && !found; at++) {
                    found = equality.test(collection.get(at), call.value(1));
                }
                yield Values.of(found);
            }
            default ->
                throw call.error("expects its first argument 'collection' to be a dictionary (object), an array or a string."
                        + " The provided value is of type '" + call.kind(0) + "'");
        };
    }

    private static int size(Call call) {
        JsonNode value = call.value(0);
        return call.require(0, value.isTextual() || value.isArray(), SIZED.substring(3)).isArray() ? value.size()
                : value.textValue().length();
    }

    private static JsonNode empty(Call call) {
        return Values.of(switch (call.kind(0)) {
            case NULL -> true;
            case STRING -> call.text(0).isEmpty();
            case ARRAY, OBJECT -> call.value(0).isEmpty();
            default -> throw call.unfit(0, "to be an object, an array or a string");
        });
    }

    private static JsonNode end(Call call, boolean first) {
        int size = size(call);
        JsonNode value = call.value(0);
        if (size == 0) {
            return value.isArray() ? Values.NULL : Values.of("");
        }
        int at = first ? 0 : size - 1;
        return value.isArray() ? value.get(at) : Values.of(value.textValue().substring(at, at + 1));
    }

    private static int count(Call call) {
        size(call);
        if (call.integer(1) < 0) {
            throw call.error("expects its second parameter to be valid: the count must be a positive integer");
        }
        return call.count(1);
    }

    private static JsonNode slice(Call call, int from, int to) {
        int size = size(call);
        int start = Math.min(from, size);
        int end = Math.min(to, size);
        if (call.value(0).isTextual()) {
            return Values.of(call.text(0).substring(start, end));
        }
        return part(call.value(0), start, end);
    }

    private static ArrayNode part(JsonNode array, int start, int end) {
        ArrayNode part = Values.array();
        for (int at = start; at < end; at++) {
            part.add(array.get(at));
        }
        return part;
    }

    private static JsonNode join(Call call) {
        JsonNode array = call.array(0);
        String delimiter = call.text(1);
        TextForm text = new TextForm(call.budget());
        for (int at = 0; at < array.size(); at++) {
            text.append(at > 0 ? delimiter : "").append(array.get(at));
        }
        return Values.of(text.toString());
    }

    private static JsonNode reverse(Call call) {
        JsonNode array = call.require(0, call.value(0).isArray(), "of type array");
        ArrayNode reversed = Values.array();
        for (int at = array.size() - 1; at >= 0; at--) {
            reversed.add(array.get(at));
        }
        return reversed;
    }

    private static JsonNode chunk(Call call) {
        int size = size(call);
        if (call.integer(1) < 1) {
            throw call.error("expects the chunk size to be a positive integer");
        }
        int length = call.count(1);
        ArrayNode chunks = Values.array();
        for (long at = 0; at < size; at += length) {
            int end = (int) Math.min(size, at + length);
            call.budget().elements(1);
            chunks.add(call.value(0).isTextual() ? Values.of(call.text(0).substring((int) at, end))
                    : part(call.value(0), (int) at, end));
        }
        return chunks;
    }
}
