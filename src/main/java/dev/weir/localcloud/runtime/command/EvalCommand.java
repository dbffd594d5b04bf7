package dev.weir.localcloud.runtime.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates expressions of the workflow definition language. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "Evaluates an expression, or one on each line of standard input.")
public final class EvalCommand implements Callable<Integer> {

    private final ExpressionLines lines = new ExpressionLines();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPRESSION", arity = "0..1", description = "Such as \"@concat('a', 'b')\".")
    private String expression;

    @Option(names = "--setup", paramLabel = "FILE", description = "What the expression may ask for, as JSON: parameters, variables, actions, triggerBody, now, …")
    private Path setup;

    @Option(names = "--lines", description = "Read lines {\"expression\": …, \"setup\": …} and write a line {\"value\": …} or {\"error\": …} for each, both in UTF-8.")
    private boolean fromInput;

    @Override
    public Integer call() throws IOException {
        if (fromInput == (expression != null) || fromInput && setup != null) {
            spec.commandLine().getErr().println("Give an expression, or --lines, whose lines bring their own setup");
            return 2;
        }
        if (fromInput) {
            lines.answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
            return 0;
        }
        JsonNode context = JsonNodeFactory.instance.objectNode();
        if (setup != null) {
            try {
                context = DocumentFile.json(setup);
            } catch (UnreadableFileException unreadable) {
                spec.commandLine().getErr().println(unreadable.getMessage());
                return 2;
            }
        }
        ObjectNode answer = lines.evaluate(expression, context);
        spec.commandLine().getOut().println(answer.has("value") ? answer.get("value") : answer.get("error").asText());
        return answer.has("value") ? 0 : 1;
    }
}
