package dev.weir.workflow.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;

/**
 * A flow told in plain words, as a list in which blocks have lists inside: what a screen reader reads instead of the
 * drawing.
 */
public record Outline(List<Step> steps) {

    /** Steps that are told at most; a definition beyond it is no flow the service would take. */
    static final int MOST_STEPS = 1000;

    /**
     * One step.
     *
     * @param text what it does, as a sentence without full stop
     * @param phrase the same, to stand inside a sentence
     * @param name of the trigger or action; empty for a branch of a block
     * @param kind what it is: trigger, connector, control, data, branch or more
     */
    public record Step(String text, String phrase, String name, String kind, List<Step> steps) {

        public Step {
            steps = List.copyOf(steps);
        }
    }

    public Outline {
        steps = List.copyOf(steps);
    }

    /** Tells a definition; never fails. */
    public static Outline of(Definition definition, DrawingOptions options) {
        return new Teller(options).tell(definition);
    }

    public static Outline of(Definition definition, Locale locale) {
        return of(definition, DrawingOptions.in(locale));
    }

    /** The outline as text, a step a line, inner steps indented by two blanks each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        write(steps, "", text);
        return text.toString();
    }

    /**
     * The gist in one line, without what only handles data: "When a work order changes, if amount > 500, ask for approval, …".
     */
    public String sentence(int longest) {
        StringBuilder sentence = new StringBuilder();
        gist(steps, sentence, longest);
        return Words.cut(sentence.toString(), longest);
    }

    private static void gist(List<Step> steps, StringBuilder sentence, int longest) {
        for (Step step : steps) {
            if (sentence.length() > longest) {
                return;
            }
            if (!step.kind().equals("data")) {
                sentence.append(sentence.isEmpty() ? step.text() : ", " + step.phrase());
            }
            gist(step.steps(), sentence, longest);
        }
    }

    private static void write(List<Step> steps, String indent, StringBuilder text) {
        for (Step step : steps) {
            text.append(indent).append(step.text()).append(step.steps().isEmpty() ? "\n" : ":\n");
            write(step.steps(), indent + "  ", text);
        }
    }

    private static final class Teller {

        private final Words words;
        private final TriggerWords triggers;
        private final ActionWords actions;
        private int left = MOST_STEPS;

        Teller(DrawingOptions options) {
            this.words = new Words(options.locale());
            this.triggers = new TriggerWords(words, options);
            this.actions = new ActionWords(words, options);
        }

        Outline tell(Definition definition) {
            List<Step> steps = new ArrayList<>();
            definition.trigger()
                    .ifPresent(trigger -> steps.add(step(triggers.tell(trigger), trigger.name(), "trigger", List.of())));
            steps.addAll(group(definition.actions()));
            int untold = definition.allActions().size() - MOST_STEPS;
            if (untold > 0) {
                steps.add(step(words.say("more", untold), "", "more", List.of()));
            }
            return new Outline(steps);
        }

        private List<Step> group(ActionGroup group) {
            List<Step> steps = new ArrayList<>();
            for (Action action : group.inOrder()) {
                if (left-- <= 0) {
                    break;
                }
                steps.add(step(actions.withConditions(action, text(action)), action.name(), ActionWords.kind(action),
                        inside(action)));
                steps.addAll(otherwise(action));
            }
            return steps;
        }

        private String text(Action action) {
            String told = actions.tell(action);
            return actions.connector(action).map(connector -> words.say("action.operation", told, connector)).orElse(told);
        }

        private List<Step> inside(Action action) {
            List<Step> steps = new ArrayList<>();
            for (Branch branch : action.branches()) {
                switch (branch.role()) {
                    case BODY, YES -> steps.addAll(group(branch.actions()));
                    case CASE, DEFAULT -> {
                        List<Step> inner = group(branch.actions());
                        if (!inner.isEmpty()) {
                            steps.add(step(actions.branch(branch, action), "", "branch", inner));
                        }
                    }
                    case NO -> {
                        // Told behind the condition, on its level.
                    }
                }
            }
            return steps;
        }

        private List<Step> otherwise(Action action) {
            return action.branches().stream().filter(branch -> branch.role() == Branch.Role.NO)
                    .filter(branch -> !branch.actions().actions().isEmpty())
                    .map(branch -> step(words.say("otherwise"), "", "branch", group(branch.actions()))).toList();
        }

        private Step step(String phrase, String name, String kind, List<Step> steps) {
            return new Step(words.sentence(phrase), phrase, name, kind, steps);
        }
    }
}
