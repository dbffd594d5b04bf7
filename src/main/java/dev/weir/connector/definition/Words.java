package dev.weir.connector.definition;

import java.util.Locale;

import dev.weir.record.RecordType;

/** How a record type is called inside sentences of one language. */
record Words(String one, String many) {

    static Words of(RecordType type, Locale locale) {
        String one = lower(type.title().in(locale));
        String article = locale.getLanguage().equals("en") ? (one.matches("[aeiou].*") ? "an " : "a ") : "";
        return new Words(article + one, lower(type.plural().in(locale)));
    }

    /** Starts small, unless it is an abbreviation such as RMA. */
    static String lower(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return title.isEmpty() || abbreviation ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
