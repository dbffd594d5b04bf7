package dev.weir.localcloud.runtime.templatetest;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a value is as expected: objects may have more members than expected, arrays may not, numbers are compared by value,
 * and a text between slashes is a regular expression that must be found.
 */
final class Likeness {

    private Likeness() {
    }

    /** The first difference in words, or empty. */
    static Optional<String> difference(String path, JsonNode expected, JsonNode actual) {
        if (expected.isMissingNode()) {
            return Optional.empty();
        }
        if (expected.isObject() && actual.isObject()) {
            for (var member : expected.properties()) {
                Optional<String> inside = difference(path + "/" + member.getKey(), member.getValue(),
                        actual.path(member.getKey()));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int index = 0; index < expected.size(); index++) {
                Optional<String> inside = difference(path + "/" + index, expected.get(index), actual.get(index));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        return alike(expected, actual) ? Optional.empty()
                : Optional.of((path.isEmpty() ? "" : "at " + path + " ") + "expected " + expected + ", but was "
                        + (actual.isMissingNode() ? "nothing" : actual));
    }

    private static boolean alike(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        String text = expected.asText();
        if (expected.isTextual() && text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
            return actual.isValueNode()
                    && java.util.regex.Pattern.compile(text.substring(1, text.length() - 1)).matcher(actual.asText()).find();
        }
        return expected.equals(actual);
    }
}
