package dev.weir.catalog.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateText;

/**
 * What Microsoft's gallery asks of a template. As it was typed, since what is wrong with it is told by the check list and not
 * lost.
 *
 * @param benefit the biggest benefit, in one sentence
 * @param people how many people use it
 * @param runs how often it runs in a month
 * @param minutes how many minutes a run saves
 * @param categories where to file it, with commas between
 * @param certified whether the ISV's own connector is certified, so that everybody has it
 */
record SubmissionAnswers(String title, String description, String benefit, String people, String runs, String minutes,
        String categories, boolean certified) {

    private static final int LONGEST = 4000;

    SubmissionAnswers {
        title = cut(title);
        description = cut(description);
        benefit = cut(benefit);
        people = cut(people);
        runs = cut(runs);
        minutes = cut(minutes);
        categories = cut(categories);
    }

    /** What the template itself says, to start from. */
    static SubmissionAnswers from(Template template, Catalog catalog) {
        TemplateText text = template.text(Locale.ENGLISH);
        String categories = String.join(", ",
                template.categories().stream().map(catalog::category).map(category -> category.title(Locale.ENGLISH)).toList());
        return new SubmissionAnswers(text.title(), text.summary() + "\n\n" + text.description(), text.benefit().orElse(""), "",
                "", "", categories, false);
    }

    /** The categories, one by one. */
    List<String> categoryList() {
        return Arrays.stream(categories.split(",")).map(String::strip).filter(category -> !category.isEmpty()).toList();
    }

    private static String cut(String text) {
        String stripped = text == null ? "" : text.strip().replace("\r\n", "\n");
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
