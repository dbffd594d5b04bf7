package dev.weir.workflow.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.weir.workflow.expression.Template;

/** Parsed templates by their text. Full, it starts anew: cheaper than keeping an order, and just as good for loops. */
final class TemplateCache {

    private static final int CAPACITY = 2000;
    private static final int LONGEST = 4000;

    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    Template get(String text) {
        if (text.length() > LONGEST) {
            return Template.parse(text);
        }
        Template known = parsed.get(text);
        if (known == null) {
            known = Template.parse(text);
            if (parsed.size() >= CAPACITY) {
                parsed.clear();
            }
            parsed.put(text, known);
        }
        return known;
    }
}
