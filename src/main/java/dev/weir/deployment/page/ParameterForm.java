package dev.weir.deployment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;

/** The questions of a template as a form, and the answers that came back. */
public final class ParameterForm {

    /** One question. */
    public record Field(String name, String title, String help, String kind, List<String> values, String value,
            boolean required) {
    }

    private ParameterForm() {
    }

    /**
     * The questions.
     *
     * @param known the values there are already, by name
     */
    public static List<Field> fields(Template template, Map<String, String> known, Locale language) {
        List<Field> fields = new ArrayList<>();
        for (TemplateParameter parameter : template.askedParameters()) {
            var text = template.text(language).parameter(parameter.name());
            String value = known.getOrDefault(parameter.name(), text.defaultText()
                    .orElseGet(() -> parameter.defaultValue().map(JsonNode::asText).orElse("")));
            fields.add(new Field("p_" + parameter.name(), text.title(), text.description().orElse(""), kind(parameter),
                    parameter.values(), value, parameter.required()));
        }
        return fields;
    }

    private static String kind(TemplateParameter parameter) {
        return switch (parameter.type()) {
            case EMAIL -> "email";
            case URL -> "url";
            case NUMBER, INTEGER -> "number";
            case DATE -> "date";
            case CHOICE -> "choice";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }

    /** The answers, by parameter. */
    public static Map<String, JsonNode> values(Template template, MultivaluedMap<String, String> form) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.askedParameters()) {
            String answer = form.getFirst("p_" + parameter.name());
            if (answer != null && !answer.isBlank()) {
                values.put(parameter.name(), value(parameter, answer.strip()));
            }
        }
        return values;
    }

    /** The titles of required questions without an answer. */
    public static List<String> missing(Template template, MultivaluedMap<String, String> form, Locale language) {
        return template.askedParameters().stream().filter(TemplateParameter::required)
                .filter(parameter -> form.getFirst("p_" + parameter.name()) == null
                        || form.getFirst("p_" + parameter.name()).isBlank())
                .map(parameter -> template.text(language).parameter(parameter.name()).title()).toList();
    }

    private static JsonNode value(TemplateParameter parameter, String answer) {
        return switch (parameter.type()) {
            case BOOLEAN -> BooleanNode.valueOf(answer.equals("true"));
            case NUMBER, INTEGER -> answer.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                    ? DecimalNode.valueOf(new java.math.BigDecimal(answer))
                    : TextNode.valueOf(answer);
            default -> TextNode.valueOf(answer);
        };
    }
}
