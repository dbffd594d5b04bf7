package dev.weir.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What of an audit trail is looked for.
 *
 * @param actor words in the name of whoever did it; empty: anybody
 * @param action how the action begins; empty: any
 * @param text words in the object or the outcome; empty: any
 * @param from not before this time; null: from the beginning
 * @param to before this time; null: until now
 */
public record AuditQuery(String actor, String action, String text, Instant from, Instant to) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

    String condition(List<Object> values) {
        List<String> parts = new ArrayList<>();
        if (!actor.isEmpty()) {
            parts.add("lower(e.actor) like ?" + put(values, "%" + like(actor) + "%") + " escape '!'");
        }
        if (!action.isEmpty()) {
            parts.add("lower(e.action) like ?" + put(values, like(action) + "%") + " escape '!'");
        }
        if (!text.isEmpty()) {
            int place = put(values, "%" + like(text) + "%");
            parts.add("(lower(e.object) like ?" + place + " escape '!' or lower(e.outcome) like ?" + place + " escape '!')");
        }
        if (from != null) {
            parts.add("e.at >= ?" + put(values, from));
        }
        if (to != null) {
            parts.add("e.at < ?" + put(values, to));
        }
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    private static int put(List<Object> values, Object value) {
        values.add(value);
        return values.size();
    }

    private static String like(String words) {
        return words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
