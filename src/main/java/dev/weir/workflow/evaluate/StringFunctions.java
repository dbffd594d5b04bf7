package dev.weir.workflow.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.weir.workflow.content.Content;

/** Functions that make text of text. */
final class StringFunctions {

    private static final int ANY = Integer.MAX_VALUE;

    private StringFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("concat", 1, ANY, StringFunctions::concat)
                .add("substring", 2, 3, StringFunctions::substring)
                .add("slice", 2, 3, StringFunctions::slice)
                .add("replace", 3, StringFunctions::replace)
                .add("guid", 0, 1, StringFunctions::guid)
                .add("toLower", 1, call -> Values.of(call.text(0).toLowerCase(Locale.ROOT)))
                .add("toUpper", 1, call -> Values.of(upper(call.text(0))))
                .add("split", 2, StringFunctions::split)
                .add("trim", 1, call -> Values.of(call.text(0).strip()))
                .add("trimByteOrderMark", 1, StringFunctions::trimByteOrderMark)
                .add("utf8Length", 1, call -> Values.of(call.text(0).getBytes(StandardCharsets.UTF_8).length))
                .add("utf16Length", 1, call -> Values.of(call.text(0).length() * 2L));
    }

    private static JsonNode concat(Call call) {
        TextForm text = new TextForm(call.budget());
        for (int i = 0; i < call.size(); i++) {
            text.append(call.value(i));
        }
        return Values.of(text.toString());
    }

    private static JsonNode substring(Call call) {
        String text = call.text(0);
        long start = call.integer(1);
        long length = call.has(2) ? call.integer(2) : Math.max(0, text.length() - start);
        boolean pastEnd = start > 0 && start >= text.length();
        if (start < 0 || length < 0 || start > text.length() || length > text.length() - start || pastEnd) {
            throw new EvaluationException(
                    "The template language function 'substring' parameters are out of range: 'start index'"
                            + " and 'length' must be non-negative integers and their sum must be no larger than the length of the string."
                            + " Please see https://aka.ms/logicexpressions#substring for usage details.");
        }
        return Values.of(text.substring((int) start, (int) (start + length)));
    }

    private static JsonNode slice(Call call) {
        String text = call.text(0);
        int start = bound(call.integer(1), text.length());
        int end = call.has(2) ? bound(call.integer(2), text.length()) : text.length();
        return Values.of(end <= start ? "" : text.substring(start, end));
    }

    private static int bound(long index, int length) {
        return (int) Math.max(0, Math.min(length, index < 0 ? index + length : index));
    }

    private static JsonNode replace(Call call) {
        String text = call.text(0);
        String old = call.text(1);
        String replacement = call.text(2);
        if (old.isEmpty()) {
            throw call.error("expects its second parameter to be a string that is not empty");
        }
        call.budget().search(text.length(), old.length());
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
            call.budget().characters(at - from + replacement.length());
            replaced.append(text, from, at).append(replacement);
            from = at + old.length();
        }
        return Values.of(replaced.append(text, from, text.length()).toString());
    }

    private static JsonNode guid(Call call) {
        RandomGenerator random = call.context().random();
        // Version 4 and the variant of RFC 4122 set as in every random id.
        String id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
        return Values.of(switch (call.text(0, "D").toUpperCase(Locale.ROOT)) {
            case "D", "" -> id;
            case "N" -> id.replace("-", "");
            case "B" -> "{" + id + "}";
            case "P" -> "(" + id + ")";
            case "X" -> hexadecimal(id.replace("-", ""));
            default -> throw call.error("expects its parameter to be one of the formats 'N', 'D', 'B', 'P' and 'X'");
        });
    }

    private static String hexadecimal(String digits) {
        StringBuilder text = new StringBuilder("{0x" + digits.substring(0, 8) + ",0x" + digits.substring(8, 12) + ",0x"
                + digits.substring(12, 16) + ",{");
        for (int at = 16; at < 32; at += 2) {
            text.append(at > 16 ? "," : "").append("0x").append(digits, at, at + 2);
        }
        return text.append("}}").toString();
    }

    /** Character by character, so that the length stays: invariant culture makes no SS of ß. */
    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
        return upper.toString();
    }

    private static JsonNode split(Call call) {
        String text = call.text(0);
        String delimiter = call.text(1);
        ArrayNode pieces = Values.array();
        if (delimiter.isEmpty()) {
            return pieces.add(text);
        }
        call.budget().search(text.length(), delimiter.length());
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            call.budget().elements(1);
            pieces.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        return pieces.add(text.substring(from));
    }

    private static JsonNode trimByteOrderMark(Call call) {
        JsonNode value = call.value(0);
        if (!Content.isEnvelope(value)) {
            String text = call.text(0);
            return Values.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        }
        Content content = Envelopes.open(value);
        String text = content.text();
        return text.startsWith("\ufeff") ? Content.text(content.type(), text.substring(1)).envelope() : value;
    }
}
