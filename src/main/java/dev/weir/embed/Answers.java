package dev.weir.embed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.question.AnswerFault;
import dev.weir.catalog.question.ParameterAnswer;

/**
 * The values of a template's parameters: those the context has, and those a person gave.
 *
 * @param values the values by parameter, of the type that the definition wants
 * @param faults what is wrong with an answer, by parameter
 * @param missing what the context should have had but has not, by parameter
 */
record Answers(Map<String, JsonNode> values, Map<String, AnswerFault> faults, Map<String, String> missing) {

    Answers {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
        missing = Map.copyOf(missing);
    }

    /**
     * Takes the answers.
     *
     * @param given the text that was given for a parameter, or null
     * @param records whether there is a record of a type and key that may be picked
     */
    static Answers read(Template template, RecordContext context, Function<String, String> given,
            BiPredicate<String, String> records) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, AnswerFault> faults = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.parameters()) {
            if (parameter.isAsked()) {
                ParameterAnswer answer = ParameterAnswer.of(parameter, given.apply(parameter.name()), records);
                if (answer instanceof ParameterAnswer.Given found) {
                    values.put(parameter.name(), found.value());
                } else if (answer instanceof ParameterAnswer.Refused refused) {
                    faults.put(parameter.name(), refused.fault());
                }
            } else {
                JsonNode value = context.resolve(parameter.from().get());
                if (!value.isMissingNode()) {
                    values.put(parameter.name(), value);
                } else if (parameter.defaultValue().isEmpty() && parameter.required()) {
                    missing.put(parameter.name(), parameter.from().get().toString());
                }
            }
        }
        return new Answers(values, faults, missing);
    }

    /** The text to start from for a parameter: what the context suggests, or else the template's default. */
    static String suggestion(TemplateParameter parameter, RecordContext context, String defaultText) {
        JsonNode suggested = parameter.suggest().map(context::resolve).filter(value -> !value.isMissingNode()).orElse(null);
        if (suggested != null) {
            return suggested.asText();
        }
        return defaultText != null ? defaultText
                : parameter.defaultValue().map(value -> value.isContainerNode() ? value.toString() : value.asText()).orElse("");
    }

    boolean isSound() {
        return faults.isEmpty();
    }
}
