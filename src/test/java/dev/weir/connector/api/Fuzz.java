package dev.weir.connector.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hostile and half-broken input, the same in every run. */
final class Fuzz {

    private static final String[] PARTS = { "amount", "summary", "status", "tenant_id", "id", "customer", "dueDate", "eq", "ne",
            "gt", "le", "and", "or", "not", "(", ")", "'", "''", "'x'", "null", "true", "1", "-1.5e400", "99999999999999999999",
            "2026-02-30", "2026-01-01T00:00:00Z", "contains", "startswith(summary,'", ",", "/", "$it", "any(x:x eq 1)", ";",
            "--", "or 1 eq 1", "\u0000", "\ud800", "%", "🙂", "작업", "duration'P1D'", "INF", "cast(id,'Edm.Int32')", "@p", "in",
            "has", "add", "div 0", "concat(summary,summary)", "now()", "geo.length(id)", "$root/records" };
    private static final String[] FILTERS = { "id ne null or tenant_id ne null", "amount div 0 eq 1",
            "not not not (amount gt 1)",
            "(((((((((((((amount gt 1)))))))))))))", "dueDate eq 2026-02-30", "amount gt 1e999999", "summary eq '\u0000'" };

    private Fuzz() {
    }

    static List<String> filters(int count) {
        List<String> filters = new ArrayList<>(List.of(FILTERS));
        filters.add("(".repeat(5000));
        filters.add("not ".repeat(900) + "(amount gt 1)");
        filters.add("amount gt 1" + " or amount gt 1".repeat(200));
        filters.addAll(words(count));
        return filters;
    }

    static List<String> words(int count) {
        Random random = new Random(42);
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(7) + 1; part > 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextBoolean() ? " " : "");
            }
            words.add(text.toString());
        }
        return words;
    }

    static List<String> bodies(int count) {
        Random random = new Random(7);
        String[] values = { "null", "true", "1", "-0.0", "1e308", "1e99999", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"",
                "[]",
                "{}", "\"" + "y".repeat(5000) + "\"", "\"2026-13-01\"", "12345678901234567890123456789" };
        String[] names = { "summary", "amount", "customer", "dueDate", "status", "id", "tenant_id", "created", "hours",
                "scheduledAt", "customerTitle", "__proto__", "" };
        List<String> bodies = new ArrayList<>(List.of("[".repeat(10_000), "{\"a\":".repeat(2000), "\"", "{\"summary\"}"));
        for (int body = 0; body < count; body++) {
            StringBuilder text = new StringBuilder("{");
            for (int field = random.nextInt(4) + 1; field > 0; field--) {
                text.append('"').append(names[random.nextInt(names.length)]).append("\":")
                        .append(values[random.nextInt(values.length)]).append(field > 1 ? "," : "");
            }
            bodies.add(text.append('}').toString());
        }
        return bodies;
    }
}
