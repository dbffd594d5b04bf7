package dev.weir.localcloud.runtime.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.time.Clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.SetupContext;

/** Answers lines that ask for expressions: a line in always gives a line out, whatever it holds. */
final class ExpressionLines {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Editors of Windows begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Evaluator evaluator = new Evaluator();

    /** Answers each line as it comes; ends with the input. */
    void answer(Reader in, PrintWriter out) throws IOException {
        for (String line = line(in); line != null; line = line(in)) {
            out.println(answer(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line));
            out.flush();
        }
    }

    /** The answer to one line, {@code {"value": …}} or {@code {"error": …}}. */
    ObjectNode answer(String line) {
        try {
            JsonNode asked = JSON.readTree(line);
            if (!asked.path("expression").isTextual()) {
                return error("The line lacks the text 'expression'");
            }
            JsonNode setup = asked.path("setup");
            if (!setup.isObject() && !setup.isMissingNode() && !setup.isNull()) {
                return error("The line's 'setup' is no object");
            }
            return evaluate(asked.get("expression").asText(), setup.isObject() ? setup : JSON.createObjectNode());
        } catch (JsonProcessingException unreadable) {
            return error("The line is not JSON: " + unreadable.getOriginalMessage());
        }
    }

    /** What an expression comes to. */
    ObjectNode evaluate(String text, JsonNode setup) {
        try {
            return JSON.createObjectNode().set("value", evaluator.evaluate(text, new SetupContext(setup, Clock.systemUTC())));
        } catch (EvaluationException failed) {
            return error(failed.getMessage());
        }
    }

    private static ObjectNode error(String why) {
        return JSON.createObjectNode().put("error", why);
    }

    /** Up to the next line feed; a carriage return alone ends no line, since JSON may hold one. */
    private static String line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }
}
