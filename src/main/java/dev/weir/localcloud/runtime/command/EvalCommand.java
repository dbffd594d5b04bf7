package dev.weir.localcloud.runtime.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.SetupContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates expressions of the workflow definition language. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "Evaluates an expression, or one on each line of standard input.")
public final class EvalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private final Evaluator evaluator = new Evaluator();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPRESSION", arity = "0..1", description = "Such as \"@concat('a', 'b')\".")
    private String expression;

    @Option(names = "--setup", paramLabel = "FILE", description = "What the expression may ask for, as JSON: parameters, variables, actions, triggerBody, now, …")
    private Path setup;

    @Option(names = "--lines", description = "Read lines {\"expression\": …, \"setup\": …} and write a line {\"value\": …} or {\"error\": …} for each.")
    private boolean lines;

    @Override
    public Integer call() throws IOException {
        if (lines) {
            return evaluateLines();
        }
        if (expression == null) {
            spec.commandLine().getErr().println("Give an expression, or --lines");
            return 2;
        }
        JsonNode context = setup == null ? JSON.createObjectNode() : JSON.readTree(Files.readAllBytes(setup));
        ObjectNode answer = evaluate(expression, context);
        spec.commandLine().getOut().println(answer.has("value") ? answer.get("value") : answer.get("error").asText());
        return answer.has("value") ? 0 : 1;
    }

    private int evaluateLines() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(evaluateLine(line));
                out.flush();
            }
        }
        return 0;
    }

    private ObjectNode evaluateLine(String line) {
        try {
            JsonNode asked = JSON.readTree(line);
            if (!asked.path("expression").isTextual()) {
                return JSON.createObjectNode().put("error", "The line lacks the text 'expression'");
            }
            return evaluate(asked.get("expression").asText(),
                    asked.path("setup").isObject() ? asked.get("setup") : JSON.createObjectNode());
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode().put("error", "The line is not JSON: " + unreadable.getOriginalMessage());
        }
    }

    private ObjectNode evaluate(String text, JsonNode context) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            answer.set("value", evaluator.evaluate(text, new SetupContext(context, Clock.systemUTC())));
        } catch (EvaluationException failed) {
            answer.put("error", failed.getMessage());
        }
        return answer;
    }
}
