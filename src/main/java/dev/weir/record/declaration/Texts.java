package dev.weir.record.declaration;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.weir.record.LocalizedText;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** Reads texts that are written plainly or once for each language. */
final class Texts {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Texts() {
    }

    static Optional<LocalizedText> required(YamlMapping owner, String key, String example) {
        owner.require(key, example);
        return optional(owner, key);
    }

    static Optional<LocalizedText> optional(YamlMapping owner, String key) {
        return owner.find(key).flatMap(Texts::read);
    }

    /** A text, or texts by language: {@code {en: Work order, ko: 작업 지시}}. */
    static Optional<LocalizedText> read(YamlNode node) {
        if (!node.isMapping()) {
            return node.text().map(LocalizedText::of);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.mapping().ifPresent(languages -> languages.values().forEach((language, text) -> {
            if (!LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage())) {
                languages.fault(language, "There is no language " + language, "Use a language tag such as en, ko or pt-BR");
            }
            text.text().ifPresent(words -> texts.put(language, words));
        }));
        if (!texts.isEmpty() && !texts.containsKey("en")) {
            node.fault("The text has no English form, which is shown where a language is missing", "Add en: the English text");
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }
}
