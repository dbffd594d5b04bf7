package dev.weir.connector.odata;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import dev.weir.record.Condition;

/** Says whether values that are in memory meet a condition, with the same rules as the database: empty differs from all. */
public final class Matches {

    private final Map<String, Object> values;

    public Matches(Map<String, Object> values) {
        this.values = values;
    }

    public boolean meet(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().stream().allMatch(this::meet);
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().stream().anyMatch(this::meet);
        } else if (condition instanceof Condition.Not not) {
            return !meet(not.condition());
        } else if (condition instanceof Condition.Comparison comparison) {
            return compare(comparison);
        } else if (condition instanceof Condition.TextMatch match) {
            return text(match);
        }
        throw new IllegalArgumentException("A search needs the database");
    }

    private boolean compare(Condition.Comparison comparison) {
        Object value = values.get(comparison.field());
        if (value == null || comparison.value() == null) {
            boolean same = value == comparison.value();
            return switch (comparison.operator()) {
                case EQUAL -> same;
                case NOT_EQUAL -> !same;
                default -> false;
            };
        }
        int order = order(value, comparison.value());
        return switch (comparison.operator()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** Values of one field are of one class, so that they compare among themselves. */
    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : ((Comparable<Object>) one).compareTo(other);
    }

    private boolean text(Condition.TextMatch match) {
        Object value = values.get(match.field());
        if (value == null) {
            return false;
        }
        String text = value.toString().toLowerCase(Locale.ROOT);
        String wanted = match.text().toLowerCase(Locale.ROOT);
        return switch (match.place()) {
            case ANYWHERE -> text.contains(wanted);
            case START -> text.startsWith(wanted);
            case END -> text.endsWith(wanted);
        };
    }
}
