package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.engine.ActionRun;

/** Quotes the expressions of an action, so that whoever reads a failed test need not look for them in the definition. */
final class Written {

    private static final int MOST = 3;
    private static final int LONGEST = 120;

    private Written() {
    }

    /** The first expressions of an action, as the end of a sentence; nothing where it has none. */
    static String in(ActionRun action) {
        List<String> expressions = new ArrayList<>();
        JsonNode json = action.node().json();
        for (String part : new String[] { "expression", "foreach", "inputs" }) {
            collect(json.path(part), expressions);
        }
        return expressions.isEmpty() ? ""
                : "; it is written " + String.join(" and ", expressions.subList(0, Math.min(MOST, expressions.size())));
    }

    private static void collect(JsonNode value, List<String> expressions) {
        if (value.isTextual() && value.asText().contains("@")) {
            String text = value.asText();
            expressions.add("'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'");
        } else {
            value.forEach(inner -> collect(inner, expressions));
        }
    }
}
