package dev.weir.catalog.submission;

import java.util.List;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateRuns;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.web.Formats;

/** Puts a check list into words. */
record SubmissionView(SubmissionMessages words, Formats formats) {

    SubmissionPage of(Template template, SubmissionAnswers answers, CheckList list, Arrangement arrangement) {
        List<SubmissionPage.Item> items = list.met().entrySet().stream()
                .map(met -> new SubmissionPage.Item(text(met.getKey()), met.getValue(),
                        met.getKey() == Requirement.RAN ? told(list.proof()) : met.getValue() ? "" : remedy(met.getKey())))
                .toList();
        return new SubmissionPage(template.id(), template.text(formats.locale()).title(), template.version(), answers,
                template.usesOwnConnector(), items, list.isGreen(), arrangement.published().get(template.id()));
    }

    private String text(Requirement requirement) {
        return switch (requirement) {
            case TITLE -> words.needsTitle();
            case DESCRIPTION -> words.needsDescription();
            case BENEFIT -> words.needsBenefit();
            case NUMBERS -> words.needsNumbers();
            case CATEGORIES -> words.needsCategories();
            case SOUND -> words.needsSound();
            case CONNECTORS -> words.needsConnectors();
            case RAN -> words.needsRun();
        };
    }

    private String remedy(Requirement requirement) {
        return switch (requirement) {
            case TITLE -> words.remedyTitle();
            case DESCRIPTION -> words.remedyDescription();
            case BENEFIT -> words.remedyBenefit();
            case NUMBERS -> words.remedyNumbers();
            case CATEGORIES -> words.remedyCategories();
            case SOUND -> words.remedySound();
            case CONNECTORS -> words.remedyConnectors();
            case RAN -> words.runNone();
        };
    }

    private String told(TemplateRuns.Proof proof) {
        if (proof instanceof TemplateRuns.Ran ran) {
            return words.runAt(ran.flow(), formats.time(ran.at()));
        }
        if (proof instanceof TemplateRuns.NoSuccess) {
            return words.runNoSuccess();
        }
        return proof instanceof TemplateRuns.Unknown ? words.runUnknown() : words.runNone();
    }
}
