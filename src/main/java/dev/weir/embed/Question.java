package dev.weir.embed;

import java.util.List;
import java.util.Locale;

import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TemplateText.ParameterText;
import dev.weir.catalog.question.PickList;

/**
 * A question of the form that comes before a flow is made.
 *
 * @param name the parameter's name
 * @param type the parameter's type in lower case
 * @param title the question
 * @param description what helps to answer, or null
 * @param value the answer so far
 * @param choices what can be chosen
 * @param required whether an answer is needed
 * @param fault what is wrong with the answer, or null
 * @param pick the records to pick the answer from, or null
 */
record Question(String name, String type, String title, String description, String value, List<String> choices,
        boolean required, String fault, PickList pick) {

    static Question of(TemplateParameter parameter, ParameterText text, String value, String fault, PickList pick) {
        return new Question(parameter.name(), parameter.type().name().toLowerCase(Locale.ROOT), text.title(),
                text.description().orElse(null), value, parameter.values(), parameter.required(), fault, pick);
    }

    public boolean described() {
        return description != null || fault != null;
    }

    public boolean multiline() {
        return type.equals("longtext") || type.equals("json");
    }

    /** The kind of input field that fits. */
    public String inputType() {
        return switch (type) {
            case "number", "integer" -> "number";
            case "date", "email", "url" -> type;
            default -> "text";
        };
    }
}
