package dev.weir.workflow.compare;

import java.util.Comparator;

import com.fasterxml.jackson.databind.JsonNode;

/** Equality of JSON as definitions mean it: numbers by value, objects without order. */
final class Same {

    private static final Comparator<JsonNode> NUMBERS = (left, right) -> {
        if (left.isIntegralNumber() && right.isIntegralNumber()) {
            return left.bigIntegerValue().compareTo(right.bigIntegerValue());
        }
        boolean numbers = left.isNumber() && right.isNumber();
        return numbers ? Double.compare(left.doubleValue(), right.doubleValue()) : left.equals(right) ? 0 : 1;
    };

    private Same() {
    }

    static boolean as(JsonNode left, JsonNode right) {
        return left.equals(NUMBERS, right);
    }

}
