package dev.weir.workflow;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.check.DefinitionCheck;
import dev.weir.workflow.check.Finding;
import dev.weir.workflow.compare.Merge;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.draw.FlowDrawing;

/** Checking, drawing and merging definitions of growing size; time should grow with the number of actions, not faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DefinitionBenchmark {

    @Param({ "20", "100", "500" })
    int actions;

    private JsonNode base;
    private JsonNode shipped;
    private JsonNode customer;

    @Setup
    public void setup() {
        base = definition("Approve", 1);
        shipped = definition("Please approve", 1);
        customer = definition("Approve", 2);
    }

    private JsonNode definition(String title, int number) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.putObject("triggers").putObject("manual").put("type", "Request").put("kind", "Button");
        ObjectNode group = definition.putObject("actions");
        for (int i = 0; i < actions; i += 2) {
            ObjectNode block = group.putObject("If" + i).put("type", "If");
            block.putObject("expression").putArray("greater").add("@triggerBody()?['number']").add(number);
            block.putObject("actions").putObject("Ask" + i).put("type", "Compose").putObject("inputs")
                    .put("title", title + " @{triggerBody()?['text']}");
            if (i > 0) {
                block.putObject("runAfter").putArray("If" + (i - 2)).add("Succeeded");
            }
        }
        return definition;
    }

    @Benchmark
    public List<Finding> check() {
        return DefinitionCheck.check(base);
    }

    @Benchmark
    public String draw() {
        return FlowDrawing.svg(Definition.read(base), Locale.ENGLISH);
    }

    @Benchmark
    public Merge merge() {
        return Merge.of(base, shipped, customer);
    }
}
