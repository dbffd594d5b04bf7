package dev.weir.catalog.question;

import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.TemplateParameter;

/** What the text that somebody gave for a parameter comes to. */
public sealed interface ParameterAnswer {

    /** A value of the type that the definition wants. */
    record Given(JsonNode value) implements ParameterAnswer {
    }

    /** Nothing, where nothing is needed. */
    record Left() implements ParameterAnswer {
    }

    /** No value, and why. */
    record Refused(AnswerFault fault) implements ParameterAnswer {
    }

    /**
     * Reads an answer.
     *
     * @param text what was given, or null
     * @param records whether there is a record of a type and key that may be picked
     */
    static ParameterAnswer of(TemplateParameter parameter, String text, BiPredicate<String, String> records) {
        try {
            JsonNode value = new AnswerReader(parameter, records).read(text == null ? "" : text.strip());
            return value == null ? new Left() : new Given(value);
        } catch (AnswerReader.RefusedException refused) {
            return new Refused(refused.fault());
        }
    }
}
