package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.FloatText;
import dev.weir.workflow.format.NumberText;

/** Functions between numbers and their text. */
final class NumberTextFunctions {

    private NumberTextFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("formatNumber", 2, 3, NumberTextFunctions::formatNumber)
                .add("isFloat", 1, 2, call -> Values.of(FloatText.parse(call.text(0), call.culture(1)).isPresent()))
                .add("isInt", 1, call -> Values.of(whole(call.text(0)) != null));
    }

    private static JsonNode formatNumber(Call call) {
        JsonNode number = call.number(0);
        String format = call.text(1);
        return Values.of(ValueKind.of(number) == ValueKind.FLOAT
                ? NumberText.format(number.doubleValue(), format, call.culture(2))
                : NumberText.format(number.decimalValue(), format, call.culture(2)));
    }

    /** The whole number a text stands for, blanks around it allowed; null if it is none or beyond 64 bits. */
    static Long whole(String text) {
        try {
            return text.length() > 100 ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException notWhole) {
            return null;
        }
    }
}
