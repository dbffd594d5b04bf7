package dev.weir.catalog.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.ParameterType;
import dev.weir.catalog.SourceDocument;

/** What one parameter of a descriptor must fulfil in itself: the parts of it fit together. */
final class ParameterRules {

    private final SourceDocument descriptor;
    private final String pointer;
    private final JsonNode parameter;
    private final Faults faults;
    private final String name;

    ParameterRules(SourceDocument descriptor, String pointer, JsonNode parameter, Faults faults) {
        this.descriptor = descriptor;
        this.pointer = pointer;
        this.parameter = parameter;
        this.faults = faults;
        this.name = parameter.path("name").asText();
    }

    void check(ParameterType type) {
        boolean asked = !parameter.has("from");
        when(asked && !parameter.has("title"), "The parameter \"" + name + "\" is asked for but has no title.",
                "Give it a \"title\", or a \"from\" if the context fills it.");
        when(!asked && parameter.has("suggest"), "The parameter \"" + name + "\" has both \"from\" and \"suggest\".",
                "Keep \"from\" if nobody is asked, \"suggest\" if somebody is.");
        when(type == ParameterType.CHOICE && !parameter.has("values"), "The choice \"" + name + "\" has no values.",
                "List under \"values\" what can be chosen.");
        when(type != null && type != ParameterType.CHOICE && parameter.has("values"),
                "The parameter \"" + name + "\" has values but is no choice.",
                "Write \"type: choice\", or take \"values\" out.");
        when(type != null && type != ParameterType.TEXT && parameter.has("pick"),
                "The parameter \"" + name + "\" is picked from records but is no text.",
                "Take \"type\" out: the record's key is a text.");
        boolean number = type == ParameterType.NUMBER || type == ParameterType.INTEGER;
        when(type != null && !number && (parameter.has("minimum") || parameter.has("maximum")),
                "The parameter \"" + name + "\" has bounds but is no number.", "Take \"minimum\" and \"maximum\" out.");
        when(parameter.path("minimum").asDouble(Double.NEGATIVE_INFINITY) > parameter.path("maximum")
                .asDouble(Double.POSITIVE_INFINITY),
                "The minimum of \"" + name + "\" is above its maximum.", "Exchange the two.");
        if (type != null && parameter.has("default")) {
            when(!fits(type, parameter.get("default")), "The default of \"" + name + "\" is no possible answer.", answer(type));
        }
    }

    private void when(boolean wrong, String problem, String remedy) {
        if (wrong) {
            faults.add(FaultKind.PARAMETERS, descriptor, pointer, problem, remedy);
        }
    }

    private boolean fits(ParameterType type, JsonNode value) {
        return switch (type) {
            case NUMBER -> value.isNumber() && inBounds(value.asDouble());
            case INTEGER -> value.isIntegralNumber() && inBounds(value.asDouble());
            case BOOLEAN -> value.isBoolean();
            case DATE -> value.isTextual() && isDate(value.asText());
            case EMAIL -> value.isTextual() && value.asText().matches("|[^@\\s]+@[^@\\s]+");
            case URL -> value.isTextual() && value.asText().matches("|https?://\\S+");
            case CHOICE -> among(value.asText());
            case JSON -> false;
            default -> value.isTextual();
        };
    }

    private boolean inBounds(double number) {
        return number >= parameter.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && number <= parameter.path("maximum").asDouble(Double.POSITIVE_INFINITY);
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private boolean among(String value) {
        for (JsonNode choice : parameter.path("values")) {
            if (choice.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String answer(ParameterType type) {
        return switch (type) {
            case NUMBER, INTEGER -> "Write a number within the bounds.";
            case BOOLEAN -> "Write true or false.";
            case DATE -> "Write a date such as 2026-03-31.";
            case EMAIL -> "Write an e-mail address, or leave the default out.";
            case URL -> "Write an address that starts with https://, or leave the default out.";
            case CHOICE -> "Write one of its values.";
            case JSON -> "Write the default into the definition, and none here.";
            default -> "Write it in quotation marks.";
        };
    }
}
