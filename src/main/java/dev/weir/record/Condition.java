package dev.weir.record;

import java.util.List;

/**
 * Which records are meant. A field is named as in the declaration, or {@code id}, {@code created}, {@code changed}; values
 * are of the field's {@link FieldType#valueType()}. A condition is true or false and never unknown: an empty field differs
 * from every value.
 */
public sealed interface Condition {

    /** Every record. */
    Condition ALL = new And(List.of());

    /** A field compared with a value; a null value stands for empty and can only be equal or not. */
    record Comparison(String field, Operator operator, Object value) implements Condition {
    }

    /** A text field that holds a text, without regard to case. */
    record TextMatch(String field, Place place, String text) implements Condition {
    }

    /** A word anywhere in the record's texts, its key or the labels of what it refers to. */
    record Search(String word) implements Condition {
    }

    /** All of them; none at all is true. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them; none at all is false. */
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
    }

    /** How a field compares with a value. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Where in a field a text stands. */
    enum Place {
        ANYWHERE,
        START,
        END
    }

    static Condition equal(String field, Object value) {
        return new Comparison(field, Operator.EQUAL, value);
    }

    static Condition all(Condition... conditions) {
        return new And(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Or(List.of(conditions));
    }
}
