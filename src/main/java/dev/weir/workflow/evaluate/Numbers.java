package dev.weir.workflow.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import com.fasterxml.jackson.databind.JsonNode;

/** Arithmetic over the three kinds of number: whole stays whole, a float makes a float, a decimal makes a decimal. */
final class Numbers {

    /** The largest .NET decimal. */
    private static final BigDecimal MAX_DECIMAL = new BigDecimal("79228162514264337593543950335");
    private static final int MAX_SCALE = 28;

    private Numbers() {
    }

    static JsonNode add(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> Values.of(Math.addExact(left.longValue(), right.longValue()));
            case DECIMAL -> decimal(decimal(left).add(decimal(right)));
            default -> Values.of(left.doubleValue() + right.doubleValue());
        };
    }

    static JsonNode subtract(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> Values.of(Math.subtractExact(left.longValue(), right.longValue()));
            case DECIMAL -> decimal(decimal(left).subtract(decimal(right)));
            default -> Values.of(left.doubleValue() - right.doubleValue());
        };
    }

    static JsonNode multiply(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> Values.of(Math.multiplyExact(left.longValue(), right.longValue()));
            case DECIMAL -> decimal(decimal(left).multiply(decimal(right)));
            default -> Values.of(left.doubleValue() * right.doubleValue());
        };
    }

    static JsonNode divide(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> {
                if (left.longValue() == Long.MIN_VALUE && right.longValue() == -1) {
                    throw new ArithmeticException("long overflow");
                }
                yield Values.of(left.longValue() / right.longValue());
            }
            case DECIMAL -> decimal(quotient(decimal(left), decimal(right)));
            default -> Values.of(left.doubleValue() / right.doubleValue());
        };
    }

    static JsonNode remainder(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> Values.of(left.longValue() % right.longValue());
            case DECIMAL -> decimal(decimal(left).remainder(decimal(right)));
            default -> Values.of(left.doubleValue() % right.doubleValue());
        };
    }

    static int compare(JsonNode left, JsonNode right) {
        return switch (kind(left, right)) {
            case INTEGER -> Long.compare(left.longValue(), right.longValue());
            case DECIMAL -> finite(left) && finite(right) ? decimal(left).compareTo(decimal(right))
                    : Double.compare(left.doubleValue(), right.doubleValue());
            default -> Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
        };
    }

    static boolean isZero(JsonNode number) {
        return number.doubleValue() == 0;
    }

    private static ValueKind kind(JsonNode left, JsonNode right) {
        ValueKind one = ValueKind.of(left);
        ValueKind other = ValueKind.of(right);
        if (one == ValueKind.DECIMAL || other == ValueKind.DECIMAL) {
            return ValueKind.DECIMAL;
        }
        return one == ValueKind.INTEGER && other == ValueKind.INTEGER ? ValueKind.INTEGER : ValueKind.FLOAT;
    }

    private static boolean finite(JsonNode number) {
        return !number.isFloatingPointNumber() || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(JsonNode number) {
        if (!finite(number)) {
            throw new ArithmeticException("not a decimal");
        }
        return number.decimalValue();
    }

    private static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        BigDecimal quotient = left.divide(right, new MathContext(29, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    /** Keeps a result in the range and precision of .NET's decimal. */
    static JsonNode decimal(BigDecimal value) {
        BigDecimal kept = value.scale() > MAX_SCALE ? value.setScale(MAX_SCALE, RoundingMode.HALF_EVEN) : value;
        if (kept.precision() > 29 && kept.scale() > 0) {
            kept = kept.setScale(Math.max(0, kept.scale() - (kept.precision() - 29)), RoundingMode.HALF_EVEN);
        }
        if (kept.abs().compareTo(MAX_DECIMAL) > 0) {
            throw new ArithmeticException("decimal overflow");
        }
        return Values.of(kept);
    }
}
