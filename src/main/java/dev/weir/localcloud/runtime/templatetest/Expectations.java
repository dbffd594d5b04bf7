package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.trial.RecordAnswers;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;

/** Holds a run against what a test expects. */
final class Expectations {

    private final JsonNode then;
    private final Run run;
    private final List<ScriptedAnswers.Call> calls;
    private final RecordAnswers records;
    private final List<String> failures = new ArrayList<>();

    Expectations(JsonNode then, Run run, List<ScriptedAnswers.Call> calls, RecordAnswers records) {
        this.then = then;
        this.run = run;
        this.calls = calls;
        this.records = records;
    }

    List<String> failures() {
        String status = then.path("status").asText("Succeeded");
        if (!run.status().text().equals(status)) {
            failures.add("status: expected " + status + ", but was " + run.status().text() + reasons());
        }
        then.path("ran").forEach(name -> expect(name.asText(), Status.SUCCEEDED));
        then.path("skipped").forEach(name -> expect(name.asText(), Status.SKIPPED));
        then.path("failed").forEach(name -> expect(name.asText(), Status.FAILED));
        then.path("calls").forEach(this::expectCall);
        then.path("outputs").properties().forEach(entry -> expectOutputs(entry.getKey(), entry.getValue()));
        then.path("records").properties().forEach(type -> type.getValue().properties()
                .forEach(record -> expectRecord(type.getKey(), record.getKey(), record.getValue())));
        return failures;
    }

    private String reasons() {
        String failed = run.actions().stream().filter(action -> action.status() == Status.FAILED && action.error().isPresent())
                .map(action -> action.node().name() + ": " + action.error().get().message()).distinct()
                .collect(Collectors.joining("; "));
        return failed.isEmpty() ? "" : " (" + failed + ")";
    }

    private void expect(String name, Status status) {
        Optional<ActionRun> action = Trial.action(run, name);
        if (action.isEmpty()) {
            failures.add("action '" + name + "': expected " + status.text()
                    + ", but there is no such action, or it was never looked at");
        } else if (action.get().status() != status) {
            failures.add("action '" + name + "': expected " + status.text() + ", but was " + action.get().status().text()
                    + action.get().error().map(error -> ": " + error.message()).orElse("") + Written.in(action.get()));
        }
    }

    private void expectCall(JsonNode expected) {
        String connector = expected.path("connector").asText();
        String operation = expected.path("operation").asText();
        List<ScriptedAnswers.Call> alike = calls.stream()
                .filter(call -> call.connector().equals(connector) && call.operation().equals(operation)).toList();
        boolean found = alike.stream().anyMatch(call -> Likeness.difference("", expected.path("with"), call.input()).isEmpty());
        if (alike.isEmpty()) {
            failures.add("call " + connector + "/" + operation + ": expected, but never made; made were "
                    + calls.stream().map(call -> call.connector() + "/" + call.operation()).distinct().toList());
        } else if (!found) {
            failures.add("call " + connector + "/" + operation + ": "
                    + Likeness.difference("", expected.path("with"), alike.get(alike.size() - 1).input()).orElseThrow());
        }
    }

    private void expectOutputs(String name, JsonNode expected) {
        Optional<ActionRun> action = Trial.action(run, name);
        JsonNode outputs = action.map(ActionRun::outputs).orElse(null);
        if (outputs == null) {
            failures.add("outputs of '" + name + "': expected " + expected + ", but it has none");
        } else {
            Likeness.difference("", expected, outputs)
                    .ifPresent(difference -> failures.add("outputs of '" + name + "': " + difference
                            + Written.in(action.get())));
        }
    }

    private void expectRecord(String type, String id, JsonNode expected) {
        Optional<JsonNode> record = records.find(type, id).map(found -> found);
        if (record.isEmpty()) {
            failures.add("record " + type + "/" + id + ": expected, but there is none");
        } else {
            Likeness.difference("", expected, record.get())
                    .ifPresent(difference -> failures.add("record " + type + "/" + id + ": " + difference));
        }
    }
}
