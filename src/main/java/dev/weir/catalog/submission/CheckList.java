package dev.weir.catalog.submission;

import java.util.EnumMap;
import java.util.Map;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateRuns;
import dev.weir.catalog.serve.CatalogState;

/**
 * Whether a template may be submitted.
 *
 * @param met whether each requirement is met
 * @param proof what is known of its runs
 */
record CheckList(Map<Requirement, Boolean> met, TemplateRuns.Proof proof) {

    private static final int SHORTEST_DESCRIPTION = 50;
    private static final int LONGEST_DESCRIPTION = 3000;
    private static final int LONGEST_BENEFIT = 300;

    static CheckList of(Template template, SubmissionAnswers answers, CatalogState state, TemplateRuns.Proof proof) {
        Map<Requirement, Boolean> met = new EnumMap<>(Requirement.class);
        met.put(Requirement.TITLE, isBetween(answers.title(), 3, 80));
        met.put(Requirement.DESCRIPTION, isBetween(answers.description(), SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION));
        met.put(Requirement.BENEFIT, isBetween(answers.benefit(), 3, LONGEST_BENEFIT));
        met.put(Requirement.NUMBERS, isCount(answers.people()) && isCount(answers.runs()) && isCount(answers.minutes()));
        met.put(Requirement.CATEGORIES, isBetween(answers.categoryList().size(), 1, 6));
        met.put(Requirement.SOUND, state.isNewest()
                && state.faults().stream().noneMatch(fault -> fault.templateId().equals(template.id())));
        met.put(Requirement.CONNECTORS, answers.certified() || !template.usesOwnConnector());
        met.put(Requirement.RAN, proof instanceof TemplateRuns.Ran);
        return new CheckList(met, proof);
    }

    boolean isGreen() {
        return met.values().stream().allMatch(Boolean::booleanValue);
    }

    private static boolean isBetween(String text, int least, int most) {
        return isBetween(text.length(), least, most);
    }

    private static boolean isBetween(int size, int least, int most) {
        return size >= least && size <= most;
    }

    private static boolean isCount(String text) {
        return text.matches("[1-9][0-9]{0,8}");
    }
}
