package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** Functions that look for text in text, all of them ignoring case. */
final class SearchFunctions {

    private SearchFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("indexOf", 2, call -> new Search(call).first())
                .add("lastIndexOf", 2, call -> new Search(call).last())
                .add("nthIndexOf", 3, call -> new Search(call).nth(call.integer(2)))
                .add("startsWith", 2, call -> affix(call, true))
                .add("endsWith", 2, call -> affix(call, false));
    }

    private static JsonNode affix(Call call, boolean prefix) {
        for (int i = 0; i < 2; i++) {
            call.require(i, call.value(i).isTextual(), "of type string");
        }
        String text = call.text(0);
        String affix = call.text(1);
        return Values.of(text.regionMatches(true, prefix ? 0 : text.length() - affix.length(), affix, 0, affix.length()));
    }

    /** Text and what is searched in it, both in upper case without change of length. */
    private record Search(String text, String searched) {

        Search(Call call) {
            this(upper(call.text(0)), upper(call.text(1)));
            call.budget().search(text.length(), searched.length());
        }

        JsonNode first() {
            return Values.of(text.indexOf(searched));
        }

        JsonNode last() {
            int index = searched.isEmpty() && !text.isEmpty() ? text.length() - 1 : text.lastIndexOf(searched);
            return Values.of(index);
        }

        JsonNode nth(long occurrence) {
            if (occurrence == 0) {
                return Values.of(-1);
            }
            boolean forward = occurrence > 0;
            int at = forward ? text.indexOf(searched) : text.lastIndexOf(searched);
            for (long left = Math.abs(occurrence) - 1; left > 0 && at >= 0; left--) {
                int next = forward ? at + Math.max(1, searched.length()) : at - Math.max(1, searched.length());
                at = forward ? (next > text.length() ? -1 : text.indexOf(searched, next))
                        : (next < 0 ? -1 : text.lastIndexOf(searched, next));
            }
            return Values.of(at);
        }

        private static String upper(String text) {
            char[] upper = text.toCharArray();
            for (int i = 0; i < upper.length; i++) {
                upper[i] = Character.toUpperCase(upper[i]);
            }
            return new String(upper);
        }
    }
}
