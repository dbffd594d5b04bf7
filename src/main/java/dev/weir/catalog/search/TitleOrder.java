package dev.weir.catalog.search;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.weir.catalog.Template;

/** The order of templates by their titles in a language, found once so that no page has to sort. */
final class TitleOrder {

    private TitleOrder() {
    }

    /** The places of the templates in the list, in the order of their titles. */
    static int[] of(List<Template> templates, Locale language) {
        Collator collator = Collator.getInstance(language);
        List<CollationKey> keys = templates.stream().map(template -> collator.getCollationKey(template.text(language).title()))
                .toList();
        return IntStream.range(0, templates.size()).boxed().sorted(Comparator.comparing(keys::get)).mapToInt(Integer::intValue)
                .toArray();
    }
}
