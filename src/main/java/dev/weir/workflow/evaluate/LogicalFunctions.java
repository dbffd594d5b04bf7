package dev.weir.workflow.evaluate;

import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.JsonNode;

/** Functions that decide. */
final class LogicalFunctions {

    private LogicalFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.lazy("and", 1, Integer.MAX_VALUE, call -> junction(call, false))
                .lazy("or", 1, Integer.MAX_VALUE, call -> junction(call, true))
                .lazy("if", 3, 3, LogicalFunctions::choose)
                .add("not", 1, LogicalFunctions::not)
                .add("equals", 2, call -> Values.of(new Equality(call.budget()).test(call.value(0), call.value(1))))
                .add("greater", 2, call -> order(call, sign -> sign > 0))
                .add("greaterOrEquals", 2, call -> order(call, sign -> sign >= 0))
                .add("less", 2, call -> order(call, sign -> sign < 0))
                .add("lessOrEquals", 2, call -> order(call, sign -> sign <= 0));
    }

    /** Left to right, up to the first value that decides. */
    private static JsonNode junction(Call call, boolean deciding) {
        for (int i = 0; i < call.size(); i++) {
            if (!call.value(i).isBoolean()) {
                throw call.error(
                        "expects all of its parameters to be booleans. Found invalid parameter types: '" + call.kind(i) + "'");
            }
            if (call.value(i).booleanValue() == deciding) {
                return Values.of(deciding);
            }
        }
        return Values.of(!deciding);
    }

    private static JsonNode choose(Call call) {
        boolean condition = call.require(0, call.value(0).isBoolean(), "of type boolean").booleanValue();
        return call.value(condition ? 1 : 2);
    }

    private static JsonNode not(Call call) {
        return Values.of(!call.require(0, call.value(0).isBoolean(), "a boolean").booleanValue());
    }

    private static JsonNode order(Call call, IntPredicate wanted) {
        return Values.of(wanted.test(Ordering.compare(call, call.value(0), call.value(1))));
    }
}
