package dev.weir.catalog.check;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.SourceDocument;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** Every text has its translation in every language of the portal, and nothing is translated that is not there. */
public final class TranslationCheck implements TemplateCheck {

    private static final List<String> TEXTS = List.of("title", "summary", "description", "benefit");

    private final Set<String> languages;

    /** A check for these languages, English not being one of them. */
    public TranslationCheck(Set<String> languages) {
        this.languages = languages;
    }

    @Override
    public void check(TemplateSource source, Faults faults) {
        for (String language : languages) {
            String file = source.file(language + ".yaml");
            SourceDocument translation = source.translations().get(language);
            if (translation == null) {
                faults.add(FaultKind.TRANSLATION, file, 1, "The template has no texts in the language \"" + language + "\".",
                        "Add " + language + ".yaml with the texts of template.yaml translated.");
            } else if (source.descriptor() != null) {
                complete(source.describes(), translation, faults);
            }
        }
        source.translations().values().forEach(translation -> superfluous(source.describes(), translation, faults));
    }

    private static void complete(JsonNode descriptor, SourceDocument translation, Faults faults) {
        JsonNode translated = translation.json();
        TEXTS.stream().filter(text -> descriptor.has(text) && !translated.has(text))
                .forEach(text -> missing(text, "", translation, faults));
        for (JsonNode parameter : descriptor.path("parameters")) {
            String name = parameter.path("name").asText();
            for (String text : List.of("title", "description")) {
                if (parameter.has(text) && !translated.path("parameters").path(name).has(text)) {
                    missing(text, " of the parameter \"" + name + "\"", translation, faults);
                }
            }
        }
        descriptor.path("changes").fieldNames().forEachRemaining(version -> {
            if (!translated.path("changes").has(version)) {
                missing("changes", " for the version " + version, translation, faults);
            }
        });
    }

    private static void missing(String text, String of, SourceDocument translation, Faults faults) {
        faults.add(FaultKind.TRANSLATION, translation, "", "The translation of \"" + text + "\"" + of + " is missing.",
                "Add it, or readers see the English text.");
    }

    private static void superfluous(JsonNode descriptor, SourceDocument translation, Faults faults) {
        Set<String> names = Set.copyOf(descriptor.path("parameters").findValuesAsText("name"));
        translation.json().path("parameters").fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                faults.add(FaultKind.STRUCTURE, translation, "/parameters" + SourceDocument.step(name),
                        "There is no parameter \"" + name + "\" in template.yaml.", "Take it out, or mend its name.");
            }
        });
    }
}
