package dev.weir.localcloud.runtime.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.StandIns;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one definition and prints what became of it. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs a flow definition once, without a server, and prints the run record.")
public final class RunCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DEFINITION.json", description = "A definition, or an exported flow that holds one.")
    private Path file;

    @Option(names = "--answers", paramLabel = "FILE", description = "JSON or YAML: answers of connectors {connector: {operation: answer}}, and optionally, beside them under $trigger, $parameters and $now, what starts the run.")
    private Path answers;

    @Override
    public Integer call() throws IOException {
        try {
            JsonNode document = DocumentFile.json(file);
            JsonNode definition = document.path("properties").has("definition") ? document.at("/properties/definition")
                    : document.has("definition") ? document.get("definition") : document;
            if (!definition.path("actions").isObject()) {
                throw new UnreadableFileException(file + " holds no workflow definition: 'actions' is missing");
            }
            Run run = run(definition, answers == null ? JSON.createObjectNode() : DocumentFile.yaml(answers));
            spec.commandLine().getOut().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record(run)));
            return run.status() == Status.SUCCEEDED ? 0 : 1;
        } catch (UnreadableFileException unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return 2;
        }
    }

    private static Run run(JsonNode definition, JsonNode given) throws UnreadableFileException {
        ObjectNode parameters = given.path("$parameters").isObject() ? (ObjectNode) given.get("$parameters")
                : JSON.createObjectNode();
        JsonNode trigger = given.path("$trigger").isObject() ? given.get("$trigger") : JSON.createObjectNode();
        return new Trial(definition, new ScriptedAnswers(given, StandIns.forTrial()), new TrialClock(now(given)))
                .run(parameters, trigger);
    }

    private static Instant now(JsonNode given) throws UnreadableFileException {
        try {
            return given.path("$now").isTextual() ? Instant.parse(given.get("$now").asText()) : Instant.now();
        } catch (DateTimeParseException unreadable) {
            throw new UnreadableFileException("'$now' must look like 2026-03-02T08:00:00Z");
        }
    }

    private static ObjectNode record(Run run) {
        ObjectNode record = JSON.createObjectNode().put("status", run.status().text());
        run.failure().ifPresent(failure -> record.set("error", failure.json()));
        run.response().ifPresent(response -> record.set("response", response));
        ArrayNode actions = record.putArray("actions");
        run.actions().forEach(action -> {
            ObjectNode saved = action.save();
            saved.remove("hideInputs");
            saved.remove("hideOutputs");
            saved.put("status", action.status().text());
            actions.add(saved);
        });
        return record;
    }
}
