package dev.weir.workflow.evaluate;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Deep equality as {@code equals()} sees it: strict about kinds, but that a whole number equals the same float; strings
 * and keys by case; the order of keys does not matter.
 */
final class Equality {

    private final Budget budget;

    Equality(Budget budget) {
        this.budget = budget;
    }

    boolean test(JsonNode left, JsonNode right) {
        return test(left, right, 1);
    }

    private boolean test(JsonNode left, JsonNode right, int depth) {
        budget.step();
        budget.depth(depth);
        ValueKind kind = ValueKind.of(left);
        ValueKind other = ValueKind.of(right);
        if (kind.isNumber() && other.isNumber()) {
            return Numbers.compare(left, right) == 0;
        }
        if (kind != other) {
            return false;
        }
        return switch (kind) {
            case ARRAY -> arrays(left, right, depth);
            case OBJECT -> objects(left, right, depth);
            case NULL -> true;
            default -> left.equals(right);
        };
    }

    private boolean arrays(JsonNode left, JsonNode right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int at = 0; at < left.size(); at++) {
            if (!test(left.get(at), right.get(at), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean objects(JsonNode left, JsonNode right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : left.properties()) {
            JsonNode other = right.get(field.getKey());
            if (other == null || !test(field.getValue(), other, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** The value as a key of hashed collections under this equality. */
    Key key(JsonNode value) {
        return new Key(value);
    }

    /** A value that is equal to whatever this equality finds equal. */
    final class Key {

        private final JsonNode value;
        private final int hash;

        private Key(JsonNode value) {
            this.value = value;
            this.hash = hash(value, 1);
        }

        JsonNode value() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.hash == hash && test(value, key.value);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private int hash(JsonNode value, int depth) {
        budget.step();
        budget.depth(depth);
        if (value.isNumber()) {
            return Double.hashCode(value.doubleValue() + 0.0);
        }
        if (!value.isContainerNode()) {
            return value.hashCode();
        }
        int hash = value.size();
        if (value.isArray()) {
            for (JsonNode element : value) {
                hash = 31 * hash + hash(element, depth + 1);
            }
            return hash;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            hash += field.getKey().hashCode() ^ hash(field.getValue(), depth + 1);
        }
        return hash;
    }
}
