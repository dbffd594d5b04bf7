package dev.weir.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Turns the files of a template, once they are known to be sound, into the template. */
final class TemplateBinding {

    private final TemplateSource source;
    private final JsonNode descriptor;

    TemplateBinding(TemplateSource source) {
        this.source = source;
        this.descriptor = source.describes();
    }

    Template template() {
        Map<String, TemplateText> texts = new LinkedHashMap<>();
        texts.put("en", texts(MissingNode.getInstance()));
        source.translations().forEach((language, translation) -> texts.put(language, texts(translation.json())));
        return new Template(source.id(), descriptor.path("version").asText(), source.hash(), texts,
                words(descriptor.path("categories")), text(descriptor.path("recordType")),
                TriggerKind.valueOf(upper(descriptor.path("trigger"))), LicenceClass.valueOf(upper(descriptor.path("licence"))),
                words(descriptor.path("connectors")).stream().map(Connectors::named).toList(), parameters(), inputs(),
                descriptor.has("featured") ? OptionalInt.of(descriptor.get("featured").asInt()) : OptionalInt.empty(),
                text(descriptor.path("published")), source.flow(), source.icon() == null ? Icon.PLAIN : source.icon());
    }

    private TemplateText texts(JsonNode translation) {
        Map<String, TemplateText.ParameterText> parameters = new LinkedHashMap<>();
        for (JsonNode parameter : descriptor.path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode translated = translation.path("parameters").path(name);
            parameters.put(name, new TemplateText.ParameterText(
                    text(translated.path("title")).or(() -> text(parameter.path("title"))).orElse(name),
                    text(translated.path("description")).or(() -> text(parameter.path("description"))),
                    text(translated.path("default"))));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        descriptor.path("changes").properties().forEach(change -> changes.put(change.getKey(),
                text(translation.path("changes").path(change.getKey())).orElse(change.getValue().asText())));
        return new TemplateText(either(translation, "title"), either(translation, "summary"),
                either(translation, "description"),
                text(translation.path("benefit")).or(() -> text(descriptor.path("benefit"))), parameters, changes);
    }

    private String either(JsonNode translation, String key) {
        return text(translation.path(key)).orElseGet(() -> descriptor.path(key).asText());
    }

    private List<TemplateParameter> parameters() {
        List<TemplateParameter> parameters = new ArrayList<>();
        for (JsonNode parameter : descriptor.path("parameters")) {
            parameters.add(new TemplateParameter(parameter.path("name").asText(),
                    ParameterType.valueOf(upper(parameter.path("type")).isEmpty() ? "TEXT" : upper(parameter.path("type"))),
                    Optional.ofNullable(parameter.get("default")), parameter.path("required").asBoolean(true),
                    words(parameter.path("values")), text(parameter.path("pick")), number(parameter.path("minimum")),
                    number(parameter.path("maximum")), text(parameter.path("from")).flatMap(ContextPath::parse),
                    text(parameter.path("suggest")).flatMap(ContextPath::parse)));
        }
        return parameters;
    }

    private Map<String, ContextPath> inputs() {
        Map<String, ContextPath> inputs = new LinkedHashMap<>();
        descriptor.path("inputs").properties().forEach(input -> ContextPath.parse(input.getValue().asText())
                .ifPresent(path -> inputs.put(input.getKey(), path)));
        return inputs;
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText().strip()) : Optional.empty();
    }

    private static Optional<Double> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
