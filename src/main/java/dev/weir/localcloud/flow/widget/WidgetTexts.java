package dev.weir.localcloud.flow.widget;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/** The widgets' own texts, which their scripts read from the page. */
@ApplicationScoped
class WidgetTexts {

    private static final List<String> LANGUAGES = List.of("en", "ko");

    /** The language for a locale such as {@code ko-KR}, in any case; English where the widgets do not speak it. */
    String language(String locale) {
        String language = locale.toLowerCase(Locale.ROOT).split("-")[0];
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** All texts of a language as JSON. */
    String of(String language) {
        return WidgetFiles.text("widget/texts-" + language + ".json");
    }
}
