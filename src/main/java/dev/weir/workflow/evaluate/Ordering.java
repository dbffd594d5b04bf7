package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** The order behind {@code greater()}, {@code less()} and {@code sort()}: numbers, or strings ignoring case. */
final class Ordering {

    private Ordering() {
    }

    /** Compares two values; values of kinds that have no common order are an error of the call. */
    static int compare(Call call, JsonNode left, JsonNode right) {
        ValueKind one = ValueKind.of(left);
        ValueKind other = ValueKind.of(right);
        if (one.isNumber() && other.isNumber()) {
            return Numbers.compare(left, right);
        }
        if (one == ValueKind.STRING && other == ValueKind.STRING) {
            return left.textValue().compareToIgnoreCase(right.textValue());
        }
        for (ValueKind kind : new ValueKind[] { one, other }) {
            if (!kind.isNumber() && kind != ValueKind.STRING) {
                throw call.error("expects all of its parameters to be either integer or decimal numbers."
                        + " Found invalid parameter types: '" + kind + "'");
            }
        }
        throw call.error(
                "expects two parameter of matching types. The function was invoked with values of type '" + one + "' and '"
                        + other + "' that do not match");
    }
}
