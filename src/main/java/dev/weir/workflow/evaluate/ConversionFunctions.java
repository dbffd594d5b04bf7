package dev.weir.workflow.evaluate;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.weir.workflow.format.Culture;
import dev.weir.workflow.format.FloatText;

/** Functions from one kind of value to another. */
final class ConversionFunctions {

    private ConversionFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("array", 1, call -> Values.array().add(call.value(0)))
                .add("createArray", 1, Integer.MAX_VALUE, ConversionFunctions::createArray)
                .add("bool", 1, ConversionFunctions::bool)
                .add("int", 1, ConversionFunctions::integer)
                .add("float", 1, 2, ConversionFunctions::floating)
                .add("decimal", 1, ConversionFunctions::decimal)
                .add("string", 1, call -> Values.of(call.written(0)));
    }

    private static JsonNode createArray(Call call) {
        ArrayNode array = Values.array();
        for (int i = 0; i < call.size(); i++) {
            array.add(call.value(i));
        }
        return array;
    }

    private static JsonNode bool(Call call) {
        JsonNode value = call.value(0);
        return switch (call.kind(0)) {
            case BOOLEAN -> value;
            case INTEGER, FLOAT, DECIMAL -> Values.of(!Numbers.isZero(value));
            case STRING -> {
                String text = value.textValue().strip();
                if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                    throw call.inconvertible();
                }
                yield Values.of(text.equalsIgnoreCase("true"));
            }
            default -> throw call.inconvertible();
        };
    }

    private static JsonNode integer(Call call) {
        JsonNode value = call.value(0);
        switch (call.kind(0)) {
            case INTEGER:
                return value;
            case FLOAT:
                double floating = value.doubleValue();
                if (floating == Math.rint(floating) && Math.abs(floating) < 0x1p63) {
                    return Values.of((long) floating);
                }
                throw call.inconvertible();
            case DECIMAL:
                return exact(call, value.decimalValue());
            case STRING:
                Long whole = NumberTextFunctions.whole(value.textValue());
                if (whole != null) {
                    return Values.of(whole);
                }
                throw call.inconvertible();
            default:
                throw call.inconvertible();
        }
    }

    private static JsonNode exact(Call call, BigDecimal value) {
        try {
            return Values.of(value.longValueExact());
        } catch (ArithmeticException fraction) {
            throw call.inconvertible();
        }
    }

    private static JsonNode floating(Call call) {
        JsonNode value = call.value(0);
        return switch (call.kind(0)) {
            case INTEGER, FLOAT, DECIMAL -> Values.of(value.doubleValue());
            case STRING ->
                Values.of(FloatText.parse(value.textValue(), call.culture(1)).orElseThrow(call::inconvertible).doubleValue());
            default -> throw call.inconvertible();
        };
    }

    private static JsonNode decimal(Call call) {
        JsonNode value = call.value(0);
        return switch (call.kind(0)) {
            case DECIMAL -> value;
            case INTEGER -> Numbers.decimal(value.decimalValue());
            case FLOAT -> {
                if (!Double.isFinite(value.doubleValue())) {
                    throw call.inconvertible();
                }
                yield Numbers.decimal(BigDecimal.valueOf(value.doubleValue()));
            }
            case STRING -> {
                BigDecimal number = FloatText.parse(value.textValue(), Culture.EN_US).orElseThrow(call::inconvertible);
                yield Numbers.decimal(number.scale() < 0 ? number.setScale(0) : number);
            }
            default -> throw call.inconvertible();
        };
    }
}
