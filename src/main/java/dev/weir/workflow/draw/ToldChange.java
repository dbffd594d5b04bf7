package dev.weir.workflow.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.compare.Change;
import dev.weir.workflow.compare.Comparison;
import dev.weir.workflow.definition.Definition;

/**
 * A difference between two definitions in plain words.
 *
 * @param text what changed, as a sentence without full stop
 * @param details each value that changed: {@code title: “Approve” → “Please approve”}
 */
public record ToldChange(Change change, String text, List<String> details) {

    private static final int MOST_DETAILS = 20;

    public ToldChange {
        details = List.copyOf(details);
    }

    /** Tells all differences between two definitions. */
    public static List<ToldChange> between(JsonNode before, JsonNode after, DrawingOptions options) {
        Teller teller = new Teller(Definition.read(before), Definition.read(after), options);
        return Comparison.of(before, after).stream().map(teller::tell).toList();
    }

    /**
     * Marks for {@link DrawingOptions#withOutcomes}, so that a drawing of the newer definition shows what is added, changed
     * or moved in it.
     */
    public static Map<String, String> marks(List<Change> changes) {
        Map<String, String> marks = new TreeMap<>();
        changes.stream().filter(change -> change.kind() != Change.Kind.REMOVED)
                .filter(change -> change.subject() == Change.Subject.ACTION || change.subject() == Change.Subject.TRIGGER)
                .forEach(change -> marks.put(change.name(), change.kind().name().toLowerCase(Locale.ROOT)));
        return marks;
    }

    private static final class Teller {

        private final Definition before;
        private final Definition after;
        private final Words words;
        private final ActionWords actions;
        private final TriggerWords triggers;
        private final ExpressionWords expressions;

        Teller(Definition before, Definition after, DrawingOptions options) {
            this.before = before;
            this.after = after;
            this.words = new Words(options.locale());
            this.actions = new ActionWords(words, options);
            this.triggers = new TriggerWords(words, options);
            this.expressions = new ExpressionWords(words);
        }

        ToldChange tell(Change change) {
            String key = "change." + change.kind().name().toLowerCase(Locale.ROOT) + "."
                    + change.subject().name().toLowerCase(Locale.ROOT);
            Definition definition = change.kind() == Change.Kind.REMOVED ? before : after;
            String what = change.kind() == Change.Kind.RENAMED ? Words.readable(change.before()) : what(change, definition);
            List<String> details = new ArrayList<>(change.details().stream().limit(MOST_DETAILS).map(this::detail).toList());
            return new ToldChange(change, words.sentence(words.say(key, Words.readable(change.name()), what)), details);
        }

        private String what(Change change, Definition definition) {
            return switch (change.subject()) {
                case ACTION -> definition.action(change.name()).map(actions::tell).orElse("");
                case TRIGGER ->
                    definition.triggers().stream().filter(trigger -> trigger.name().equals(change.name())).findFirst()
                            .map(triggers::tell).orElse("");
                default -> "";
            };
        }

        private String detail(Change.Detail detail) {
            String kind = detail.before().isMissingNode() ? "new" : detail.after().isMissingNode() ? "gone" : "changed";
            return words.say("change.detail." + kind, path(detail), value(detail.before()), value(detail.after()));
        }

        private String path(Change.Detail detail) {
            List<String> steps = new ArrayList<>();
            for (String step : detail.path().pointer().substring(detail.path().pointer().isEmpty() ? 0 : 1).split("/")) {
                steps.add(Words.readable(step.replace("~1", "/").replace("~0", "~")));
            }
            if (steps.get(0).equals("run After")) {
                steps.set(0, words.say("change.order"));
            } else if (steps.size() > 1 && (steps.get(0).equals("inputs") || steps.get(0).equals("parameters"))) {
                steps.remove(0);
            }
            return steps.stream().collect(Collectors.joining(" › "));
        }

        private String value(JsonNode value) {
            return value.isContainerNode() ? Words.cut(value.toString(), 120)
                    : value.isMissingNode() ? "" : expressions.value(value);
        }
    }
}
