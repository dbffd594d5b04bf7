package dev.weir.embed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.catalog.ParameterType;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateParameter;

/**
 * The values of a template's parameters: those the context has, and those a person gave.
 *
 * @param values the values by parameter, of the type that the definition wants
 * @param faults what is wrong with an answer, by parameter
 * @param missing what the context should have had but has not, by parameter
 */
record Answers(Map<String, JsonNode> values, Map<String, Fault> faults, Map<String, String> missing) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can be wrong with an answer. */
    enum Fault {
        REQUIRED,
        NUMBER,
        WHOLE_NUMBER,
        DATE,
        CHOICE,
        EMAIL,
        URL,
        JSON,
        TOO_SMALL,
        TOO_LARGE
    }

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
        Map<String, Fault> faults = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.parameters()) {
            if (parameter.isAsked()) {
                String text = given.apply(parameter.name());
                try {
                    JsonNode value = value(parameter, text == null ? "" : text.strip());
                    if (value != null && parameter.pick().isPresent()) {
                        checked(value.asText(), records.test(parameter.pick().get(), value.asText()), Fault.CHOICE);
                    }
                    if (value != null) {
                        values.put(parameter.name(), value);
                    }
                } catch (Refused refused) {
                    faults.put(parameter.name(), refused.fault);
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

    private static JsonNode value(TemplateParameter parameter, String text) throws Refused {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text.isEmpty() && parameter.type() != ParameterType.BOOLEAN) {
            if (parameter.required()) {
                throw new Refused(Fault.REQUIRED);
            }
            return null;
        }
        return switch (parameter.type()) {
            case NUMBER -> nodes.numberNode(number(parameter, text, Fault.NUMBER));
            case INTEGER -> nodes.numberNode(whole(number(parameter, text, Fault.WHOLE_NUMBER)));
            case BOOLEAN -> nodes.booleanNode(text.equals("true") || text.equals("on"));
            case DATE -> nodes.textNode(date(text));
            case CHOICE -> nodes.textNode(checked(text, parameter.values().contains(text), Fault.CHOICE));
            case EMAIL -> nodes.textNode(checked(text, text.matches("[^@\\s]+@[^@\\s]+"), Fault.EMAIL));
            case URL -> nodes.textNode(checked(text, text.matches("https?://\\S+"), Fault.URL));
            case JSON -> json(text);
            case TEXT, LONGTEXT -> nodes.textNode(text);
        };
    }

    private static BigDecimal number(TemplateParameter parameter, String text, Fault fault) throws Refused {
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,10})?")) {
            throw new Refused(fault);
        }
        BigDecimal number = new BigDecimal(text);
        if (parameter.minimum().isPresent() && number.doubleValue() < parameter.minimum().get()) {
            throw new Refused(Fault.TOO_SMALL);
        }
        if (parameter.maximum().isPresent() && number.doubleValue() > parameter.maximum().get()) {
            throw new Refused(Fault.TOO_LARGE);
        }
        return number;
    }

    private static long whole(BigDecimal number) throws Refused {
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw new Refused(Fault.WHOLE_NUMBER);
        }
    }

    private static String date(String text) throws Refused {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException unreadable) {
            throw new Refused(Fault.DATE);
        }
    }

    private static JsonNode json(String text) throws Refused {
        try {
            JsonNode read = JSON.readTree(text);
            if (read == null || !read.isContainerNode()) {
                throw new Refused(Fault.JSON);
            }
            return read;
        } catch (JsonProcessingException malformed) {
            throw new Refused(Fault.JSON);
        }
    }

    private static String checked(String text, boolean holds, Fault fault) throws Refused {
        if (!holds) {
            throw new Refused(fault);
        }
        return text;
    }

    private static final class Refused extends Exception {

        private final Fault fault;

        Refused(Fault fault) {
            this.fault = fault;
        }
    }
}
