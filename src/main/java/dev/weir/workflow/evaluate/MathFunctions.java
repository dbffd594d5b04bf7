package dev.weir.workflow.evaluate;

import java.util.function.BinaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Functions over numbers. */
final class MathFunctions {

    private static final long LARGEST_RANGE = 100_000;

    private MathFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("add", 2, call -> pair(call, Numbers::add))
                .add("sub", 2, call -> pair(call, Numbers::subtract))
                .add("mul", 2, call -> pair(call, Numbers::multiply))
                .add("div", 2, call -> quotient(call, Numbers::divide))
                .add("mod", 2, call -> quotient(call, Numbers::remainder))
                .add("min", 1, Integer.MAX_VALUE, call -> extreme(call, -1))
                .add("max", 1, Integer.MAX_VALUE, call -> extreme(call, 1))
                .add("rand", 2, MathFunctions::rand)
                .add("range", 2, MathFunctions::range);
    }

    private static JsonNode pair(Call call, BinaryOperator<JsonNode> operation) {
        return operation.apply(call.number(0), call.number(1));
    }

    private static JsonNode quotient(Call call, BinaryOperator<JsonNode> operation) {
        if (Numbers.isZero(call.number(1))) {
            call.number(0);
            throw new EvaluationException(
                    "Attempt to divide an integral or decimal value by zero in function '" + call.name() + "'.");
        }
        return pair(call, operation);
    }

    private static JsonNode extreme(Call call, int sign) {
        boolean array = call.size() == 1 && call.value(0).isArray();
        JsonNode values = array ? call.value(0) : null;
        int size = array ? values.size() : call.size();
        JsonNode found = null;
        for (int i = 0; i < size; i++) {
            JsonNode value = array ? values.get(i) : call.value(i);
            if (!ValueKind.of(value).isNumber()) {
                throw call.error("expects all of its parameters to be either integer or decimal numbers."
                        + " Found invalid parameter types: '" + ValueKind.of(value) + "'");
            }
            found = found == null || Numbers.compare(value, found) * sign > 0 ? value : found;
        }
        if (found == null) {
            throw call.error("expects an array with at least one number");
        }
        return found;
    }

    private static JsonNode rand(Call call) {
        long from = call.integer(0);
        long to = call.integer(1);
        if (from >= to) {
            throw call.error("expects its first parameter to be less than its second parameter");
        }
        return Values.of(call.context().random().nextLong(from, to));
    }

    private static JsonNode range(Call call) {
        long start = call.integer(0);
        long count = call.integer(1);
        if (count < 1 || count > LARGEST_RANGE || start > Integer.MAX_VALUE - count || start < Integer.MIN_VALUE) {
            throw call.error("expects its second parameter 'count' to be from 1 to " + LARGEST_RANGE
                    + ", and the sum of its parameters to be no larger than 2147483647");
        }
        ArrayNode range = Values.array();
        for (long i = 0; i < count; i++) {
            range.add(start + i);
        }
        return range;
    }
}
