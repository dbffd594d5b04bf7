package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.StandIns;
import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.trial.RecordAnswers;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;
import dev.weir.localcloud.runtime.trial.TrialTrigger;

/** Runs one test: gives the flow what the test says, and holds what became of it against what must have. */
final class TemplateTest {

    private final String template;
    private final JsonNode definition;
    private final TestCase test;
    private final RecordAnswers records;
    private final ScriptedAnswers answers;
    private final TrialClock clock;

    TemplateTest(String template, JsonNode definition, TestCase test) {
        this.template = template;
        this.definition = definition;
        this.test = test;
        this.records = new RecordAnswers(test.records());
        StandIns standIns = new StandIns((kind, operation, effect) -> {
        });
        this.answers = new ScriptedAnswers(test.answers(), name -> own(standIns.named(name)));
        this.clock = new TrialClock(test.now());
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

    TestOutcome run() {
        List<JsonNode> events = new TrialTrigger(definition, test.parameters(), clock).events(outputs());
        List<String> failures = new ArrayList<>();
        TreeSet<String> reached = new TreeSet<>();
        int wanted = test.then().path("runs").asInt(1);
        if (events.size() != wanted) {
            failures.add("runs: expected " + wanted + ", but the trigger started " + events.size());
        }
        Run last = null;
        for (JsonNode event : events) {
            last = new Trial(definition, answers, clock).run(test.parameters(), event);
            last.actions().forEach(action -> note(action, reached));
        }
        if (last != null) {
            failures.addAll(new Expectations(test.then(), last, answers.calls(), records).failures());
        }
        return new TestOutcome(template, test.name(), failures, reached);
    }

    private static void note(ActionRun action, TreeSet<String> reached) {
        if (action.status() != Status.SKIPPED && action.status() != Status.WAITING) {
            reached.add(action.node().name());
            if (action.node().type().equals("if") && action.inputs() != null) {
                reached.add(action.node().name() + "=" + action.inputs().path("expressionResult").asText());
            }
        }
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
