package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.StandIns;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.trial.RecordAnswers;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;
import dev.weir.localcloud.runtime.trigger.TriggerEvents;

/** Gives a flow what a test says, in memory: its records, the answers of services, its clock and what fires its trigger. */
final class SampleRun {

    private final TestCase test;
    private final RecordAnswers records;
    private final ScriptedAnswers answers;
    private final List<Run> runs = new ArrayList<>();
    private final JsonNode event;

    /**
     * Runs a definition as often as its trigger wants.
     *
     * @throws TestFileException if the test names a record that it does not have
     * @throws dev.weir.workflow.evaluate.EvaluationException if the trigger's conditions or its splitting fail
     */
    SampleRun(JsonNode definition, TestCase test) {
        this.test = test;
        this.records = new RecordAnswers(test.records());
        StandIns standIns = StandIns.forTrial();
        this.answers = new ScriptedAnswers(test.answers(), name -> own(standIns.named(name)));
        TrialClock clock = new TrialClock(test.now());
        this.event = outputs();
        for (JsonNode one : new TriggerEvents(definition, test.parameters(), clock).of(event)) {
            runs.add(new Trial(definition, answers, clock).run(test.parameters(), one));
        }
    }

    /** The runs that the trigger started, in order. */
    List<Run> runs() {
        return runs;
    }

    /** What the trigger saw. */
    JsonNode event() {
        return event;
    }

    /** Every call to a service. */
    List<ScriptedAnswers.Call> calls() {
        return answers.calls();
    }

    /** The records as the flow left them. */
    RecordAnswers records() {
        return records;
    }

    /** The ISV's records first; what they do not know is asked of Microsoft's stand-in. */
    private Connector own(Connector standIn) {
        return operation -> {
            var answer = records.call(operation);
            return answer.statusCode() == 404 && answer.body().path("error").path("code").asText().equals("OperationNotFound")
                    ? standIn.call(operation)
                    : answer;
        };
    }

    /** What the trigger sees: what the test says, or the event of a record that was changed as the test says. */
    private JsonNode outputs() {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        JsonNode when = test.when();
        outputs.set("headers", when.path("headers").isObject() ? when.get("headers") : JsonNodeFactory.instance.objectNode());
        if (when.has("body")) {
            outputs.set("body", when.get("body"));
        }
        for (String kind : new String[] { "changed", "created", "deleted" }) {
            if (when.has(kind)) {
                outputs.set("body", event(kind, when.get(kind)));
            }
        }
        return outputs;
    }

    private ObjectNode event(String kind, JsonNode change) {
        Optional<ObjectNode> record = records.find(change.path("type").asText(), change.path("id").asText());
        if (record.isEmpty()) {
            throw new TestFileException(test.name(), List.of("'when." + kind + "' names a record that is not among 'records'"));
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("eventId", "00000000-0000-4000-8000-000000000001")
                .put("kind", kind);
        var changed = JsonNodeFactory.instance.arrayNode();
        change.path("set").properties().forEach(field -> {
            record.get().set(field.getKey(), field.getValue());
            changed.add(field.getKey());
        });
        event.set("record", record.get().deepCopy());
        event.set("changed", changed);
        return event;
    }
}
