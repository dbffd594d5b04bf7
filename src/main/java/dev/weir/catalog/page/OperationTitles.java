package dev.weir.catalog.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.web.Bundles;
import dev.weir.workflow.definition.ConnectorUse;

/** What the operations of the ISV's own connector do, in the ISV's words for its record types. */
final class OperationTitles {

    private final Map<String, String> titles = new HashMap<>();

    OperationTitles(RecordTypes types, Locale language) {
        CatalogMessages words = Bundles.in(language, CatalogMessages.class);
        for (RecordType type : types.all()) {
            String one = pascal(type.title().in(Locale.ENGLISH));
            String many = pascal(type.plural().in(Locale.ENGLISH));
            String thing = withArticle(type.title().in(language), language);
            titles.put("List" + many, words.operationList(lower(type.plural().in(language), language)));
            titles.put("Get" + one, words.operationGet(thing));
            titles.put("Create" + one, words.operationCreate(thing));
            titles.put("Update" + one, words.operationUpdate(thing));
            titles.put("Delete" + one, words.operationDelete(thing));
            titles.put("When" + one + "IsCreated", words.operationWhenCreated(thing));
            titles.put("When" + one + "IsChanged", words.operationWhenChanged(thing));
            titles.put("When" + one + "IsDeleted", words.operationWhenDeleted(thing));
            type.actions()
                    .forEach(action -> titles.put(pascal(action.name()) + one, lower(action.title().in(language), language)));
        }
    }

    /** The words for a use, or null where it is not of the ISV's connector. */
    String of(ConnectorUse use) {
        return titles.get(use.operation());
    }

    private static String pascal(String title) {
        StringBuilder pascal = new StringBuilder();
        for (String word : title.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return pascal.toString();
    }

    private static String withArticle(String title, Locale language) {
        if (!language.getLanguage().equals("en")) {
            return title;
        }
        String lower = lower(title, language);
        return (lower.matches("[aeiou].*") ? "an " : "a ") + lower;
    }

    private static String lower(String title, Locale language) {
        return language.getLanguage().equals("en") ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }
}
