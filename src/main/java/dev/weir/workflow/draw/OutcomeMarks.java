package dev.weir.workflow.draw;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a drawing shows what became of steps: by a class for the colour, by a sign in the corner of the box, and in words for
 * those who see neither.
 */
final class OutcomeMarks {

    /** The width that a sign takes of a box. */
    static final int SPACE = 24;
    private static final int RADIUS = 10;

    /** Strokes around the middle of the sign; outcomes without a sign, such as those of a comparison, have a class only. */
    private static final Map<String, String> SIGNS = Map.of(
            "succeeded", "M-4.5 0.5L-1.5 3.5L4.5 -3.5",
            "failed", "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5",
            "skipped", "M-4.5 -3.5L-1 0L-4.5 3.5M0.5 -3.5L4 0L0.5 3.5",
            "timedout", "M0 -5V0L3.5 2.5",
            "cancelled", "M-4.5 0H4.5",
            "aborted", "M-4.5 0H4.5",
            "running", "M-3.5 3.5L3.5 0L-3.5 -3.5",
            "waiting", "M-2.5 -3.5V3.5M2.5 -3.5V3.5");

    private final Words words;
    private final Map<String, String> outcomes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    OutcomeMarks(DrawingOptions options) {
        this.words = new Words(options.locale());
        options.outcomes().forEach((name, status) -> outcomes.put(name,
                status.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }

    /** The class that an outcome adds to a box, with a blank before it. */
    String type(Box box) {
        String outcome = outcome(box);
        return outcome.isEmpty() ? "" : " flow-step--" + outcome;
    }

    /** The step in words, with its outcome. */
    String told(Box box) {
        return words.find("ran." + outcome(box)).map(outcome -> words.say("ran", box.told(), outcome))
                .orElse(box.told());
    }

    /** The sign as SVG, or nothing. */
    String badge(Box box) {
        String sign = SIGNS.get(outcome(box));
        return sign == null ? ""
                : "<g class=\"flow-outcome\" transform=\"translate(" + (box.x() + box.width() - RADIUS - 6) + " "
                        + (box.y() + RADIUS + 6) + ")\"><circle r=\"" + RADIUS + "\"/><path d=\"" + sign + "\"/></g>";
    }

    private String outcome(Box box) {
        return box.action() == null && !box.kind().equals("trigger") ? "" : outcomes.getOrDefault(box.name(), "");
    }
}
