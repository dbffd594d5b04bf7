package dev.weir.localcloud.runtime.templatetest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.Status;

/** Runs one test, and holds what became of the flow against what must have. */
final class TemplateTest {

    private final String template;
    private final JsonNode definition;
    private final TestCase test;

    TemplateTest(String template, JsonNode definition, TestCase test) {
        this.template = template;
        this.definition = definition;
        this.test = test;
    }

    TestOutcome run() {
        SampleRun sample = new SampleRun(definition, test);
        List<String> failures = new ArrayList<>();
        TreeSet<String> reached = new TreeSet<>();
        int wanted = test.then().path("runs").asInt(1);
        if (sample.runs().size() != wanted) {
            failures.add("runs: expected " + wanted + ", but the trigger started " + sample.runs().size());
        }
        for (Run run : sample.runs()) {
            run.actions().forEach(action -> note(action, reached));
        }
        if (!sample.runs().isEmpty()) {
            Run last = sample.runs().get(sample.runs().size() - 1);
            failures.addAll(new Expectations(test.then(), last, sample.calls(), sample.records()).failures());
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
}
