package dev.weir.embed;

import java.util.List;
import java.util.Locale;

/** The locales that Microsoft lists for the widgets, by the names its addresses use. */
final class WidgetLocale {

    private static final List<String> LOCALES = List.of("bg-bg", "ca-es", "cs-cz", "da-dk", "de-de", "el-gr", "en-us",
            "es-es", "et-ee", "eu-es", "fi-fi", "fr-fr", "gl-es", "hu-hu", "hi-in", "hr-hr", "id-id", "it-it", "ja-jp",
            "kk-kz", "ko-kr", "lt-lt", "lv-lv", "ms-my", "nb-no", "nl-nl", "pl-pl", "pt-br", "pt-pt", "ro-ro", "ru-ru",
            "sk-sk", "sl-si", "sr-cyrl-rs", "sr-latn-rs", "sv-se", "th-th", "tr-tr", "uk-ua", "vi-vn");

    private WidgetLocale() {
    }

    /** The listed locale that is closest to a language; English where none is. */
    static String of(Locale language) {
        String tag = language.toLanguageTag().toLowerCase(Locale.ROOT);
        return LOCALES.stream().filter(tag::equals).findFirst()
                .or(() -> LOCALES.stream().filter(locale -> locale.startsWith(wanted(language) + "-")).findFirst())
                .orElse("en-us");
    }

    private static String wanted(Locale language) {
        return language.getLanguage().equals("no") || language.getLanguage().equals("nn") ? "nb" : language.getLanguage();
    }
}
