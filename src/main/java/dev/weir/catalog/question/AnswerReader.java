package dev.weir.catalog.question;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.catalog.ParameterType;
import dev.weir.catalog.TemplateParameter;

/** Turns text into a value of a parameter's type. */
final class AnswerReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TemplateParameter parameter;
    private final BiPredicate<String, String> records;

    AnswerReader(TemplateParameter parameter, BiPredicate<String, String> records) {
        this.parameter = parameter;
        this.records = records;
    }

    /** The value; null where nothing was said and nothing is needed. */
    JsonNode read(String text) throws RefusedException {
        JsonNode value = value(text);
        if (value != null && parameter.pick().isPresent()) {
            checked(value.asText(), records.test(parameter.pick().get(), value.asText()), AnswerFault.CHOICE);
        }
        return value;
    }

    private JsonNode value(String text) throws RefusedException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text.isEmpty() && parameter.type() != ParameterType.BOOLEAN) {
            if (parameter.required()) {
                throw new RefusedException(AnswerFault.REQUIRED);
            }
            return null;
        }
        return switch (parameter.type()) {
            case NUMBER -> nodes.numberNode(number(text, AnswerFault.NUMBER));
            case INTEGER -> nodes.numberNode(whole(number(text, AnswerFault.WHOLE_NUMBER)));
            case BOOLEAN -> nodes.booleanNode(text.equals("true") || text.equals("on"));
            case DATE -> nodes.textNode(date(text));
            case CHOICE -> nodes.textNode(checked(text, parameter.values().contains(text), AnswerFault.CHOICE));
            case EMAIL -> nodes.textNode(checked(text, text.matches("[^@\\s]+@[^@\\s]+"), AnswerFault.EMAIL));
            case URL -> nodes.textNode(checked(text, text.matches("https?://\\S+"), AnswerFault.URL));
            case JSON -> json(text);
            case TEXT, LONGTEXT -> nodes.textNode(text);
        };
    }

    private BigDecimal number(String text, AnswerFault fault) throws RefusedException {
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,10})?")) {
            throw new RefusedException(fault);
        }
        BigDecimal number = new BigDecimal(text);
        if (parameter.minimum().isPresent() && number.doubleValue() < parameter.minimum().get()) {
            throw new RefusedException(AnswerFault.TOO_SMALL);
        }
        if (parameter.maximum().isPresent() && number.doubleValue() > parameter.maximum().get()) {
            throw new RefusedException(AnswerFault.TOO_LARGE);
        }
        return number;
    }

    private static long whole(BigDecimal number) throws RefusedException {
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw new RefusedException(AnswerFault.WHOLE_NUMBER);
        }
    }

    private static String date(String text) throws RefusedException {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException unreadable) {
            throw new RefusedException(AnswerFault.DATE);
        }
    }

    private static JsonNode json(String text) throws RefusedException {
        try {
            JsonNode read = JSON.readTree(text);
            if (read == null || !read.isContainerNode()) {
                throw new RefusedException(AnswerFault.JSON);
            }
            return read;
        } catch (JsonProcessingException malformed) {
            throw new RefusedException(AnswerFault.JSON);
        }
    }

    private static String checked(String text, boolean holds, AnswerFault fault) throws RefusedException {
        if (!holds) {
            throw new RefusedException(fault);
        }
        return text;
    }

    /** The answer cannot be taken. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final AnswerFault fault;

        RefusedException(AnswerFault fault) {
            this.fault = fault;
        }

        AnswerFault fault() {
            return fault;
        }
    }
}
