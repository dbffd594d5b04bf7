package dev.weir.deployment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;
import dev.weir.catalog.TemplateText;
import dev.weir.catalog.question.AnswerFault;
import dev.weir.catalog.question.FaultTexts;
import dev.weir.catalog.question.ParameterAnswer;
import dev.weir.catalog.question.PickList;
import dev.weir.catalog.question.PickLists;

/**
 * The questions of a template as a form, and the answers that came back.
 *
 * @param picks where records to pick from are found
 * @param tenantId whose records
 */
public record ParameterForm(Template template, Locale language, PickLists picks, String tenantId) {

    /**
     * One question.
     *
     * @param values what can be chosen
     * @param picks records whose keys are answers; any other key can be given, too
     * @param fault what is wrong with the answer so far; empty when nothing is
     */
    public record Field(String name, String title, String help, String kind, List<String> values, String value,
            boolean required, List<PickList.Choice> picks, String fault) {
    }

    /**
     * What came back.
     *
     * @param texts the answers as they were given, by parameter
     * @param values those that can be taken
     * @param faults what is wrong with the others
     */
    public record Sent(Map<String, String> texts, Map<String, JsonNode> values, Map<String, AnswerFault> faults) {

        /** Nothing was sent yet. */
        public static final Sent NOTHING = new Sent(Map.of(), Map.of(), Map.of());
    }

    /** The form with the answers so far. */
    public List<Field> fields(Sent sent, Map<String, String> suggested) {
        List<Field> fields = new ArrayList<>();
        for (TemplateParameter parameter : template.askedParameters()) {
            TemplateText.ParameterText text = text(parameter);
            String value = sent.texts().getOrDefault(parameter.name(), suggested.getOrDefault(parameter.name(),
                    text.defaultText().orElseGet(() -> parameter.defaultValue().map(JsonNode::asText).orElse(""))));
            AnswerFault fault = sent.faults().get(parameter.name());
            fields.add(new Field("p_" + parameter.name(), text.title(), text.description().orElse(""), kind(parameter),
                    parameter.values(), value, parameter.required(),
                    parameter.pick().flatMap(type -> picks.of(tenantId, type, "", value)).map(PickList::choices)
                            .orElse(List.of()),
                    fault == null ? "" : FaultTexts.explain(fault, parameter, language)));
        }
        return fields;
    }

    /** Reads the answers. */
    public Sent read(MultivaluedMap<String, String> form) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, AnswerFault> faults = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.askedParameters()) {
            String text = form.getFirst("p_" + parameter.name());
            if (text != null) {
                texts.put(parameter.name(), text);
            }
            ParameterAnswer answer = ParameterAnswer.of(parameter, text, (type, key) -> picks.has(tenantId, type, key));
            if (answer instanceof ParameterAnswer.Given given) {
                values.put(parameter.name(), given.value());
            } else if (answer instanceof ParameterAnswer.Refused refused) {
                faults.put(parameter.name(), refused.fault());
            }
        }
        return new Sent(texts, values, faults);
    }

    /** The titles of the questions whose answers need a change. */
    public List<String> faulty(Sent sent) {
        return template.askedParameters().stream().filter(parameter -> sent.faults().containsKey(parameter.name()))
                .map(parameter -> text(parameter).title()).toList();
    }

    private TemplateText.ParameterText text(TemplateParameter parameter) {
        return template.text(language).parameter(parameter.name());
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
}
