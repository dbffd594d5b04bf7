package dev.weir.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * The texts of a template in one language; where a translation lacks one, the English one stands in.
 *
 * @param title what the flow does, in a few words
 * @param summary one sentence
 * @param description several sentences, Markdown as its author wrote it: sanitise before showing
 * @param benefit the biggest benefit, in one sentence
 * @param parameters the texts of the asked parameters, by name
 * @param changes for each version, what changed in it
 */
public record TemplateText(String title, String summary, String description, Optional<String> benefit,
        Map<String, ParameterText> parameters, Map<String, String> changes) {

    /**
     * The texts of a parameter.
     *
     * @param title the question
     * @param description what helps to answer
     * @param defaultText the text to start from, where the language has its own
     */
    public record ParameterText(String title, Optional<String> description, Optional<String> defaultText) {
    }

    public TemplateText {
        parameters = Map.copyOf(parameters);
        changes = Map.copyOf(changes);
    }

    /** The texts of a parameter; its name stands in for a title that nobody wrote. */
    public ParameterText parameter(String name) {
        return parameters.getOrDefault(name, new ParameterText(name, Optional.empty(), Optional.empty()));
    }
}
