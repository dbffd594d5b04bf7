package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetLocaleTest {

    @ParameterizedTest
    @CsvSource({ "ko, ko-kr", "en, en-us", "en-GB, en-us", "pt, pt-br", "pt-PT, pt-pt", "ja, ja-jp", "no, nb-no", "zh, en-us" })
    void of_language_isTheClosestListed(String language, String locale) {
        assertThat(WidgetLocale.of(Locale.forLanguageTag(language))).isEqualTo(locale);
    }
}
