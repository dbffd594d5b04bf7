package dev.weir.localcloud.runtime;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.StandIns;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.trial.ScriptedAnswers;
import dev.weir.localcloud.runtime.trial.Trial;
import dev.weir.localcloud.runtime.trial.TrialClock;

/** How many actions per second the engine does in memory, without a database: one after another, and in a loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class EngineBenchmark {

    private static final int ACTIONS = 100;

    private JsonNode sequence;
    private JsonNode loop;
    private JsonNode calls;

    @Setup
    public void read() throws Exception {
        ObjectNode actions = JsonNodeFactory.instance.objectNode();
        ObjectNode mails = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < ACTIONS; index++) {
            ObjectNode action = actions.putObject("A" + index).put("type", "Compose").put("inputs",
                    index == 0 ? "@triggerBody()?['amount']" : "@add(outputs('A" + (index - 1) + "'), 1)");
            after(action, index);
            ObjectNode mail = mails.putObject("A" + index).put("type", "OpenApiConnection");
            ObjectNode inputs = mail.putObject("inputs");
            inputs.putObject("host").put("apiId", "/providers/Microsoft.PowerApps/apis/shared_office365")
                    .put("connectionName", "shared_office365").put("operationId", "SendEmailV2");
            inputs.putObject("parameters").put("emailMessage/To", "alice@contoso.example")
                    .put("emailMessage/Subject", "Order @{triggerBody()?['amount']}").put("emailMessage/Body", "<p>Hello</p>");
            after(mail, index);
        }
        sequence = definition(actions);
        calls = definition(mails);
        loop = new ObjectMapper().readTree("""
                {"triggers": {"manual": {"type": "Request"}}, "actions": {"Each": {"type": "Foreach", "foreach": "@range(0, 99)",
                  "actions": {"A": {"type": "Compose", "inputs": "@add(item(), 1)"}}}}}""");
    }

    private static void after(ObjectNode action, int index) {
        ObjectNode after = action.putObject("runAfter");
        if (index > 0) {
            after.putArray("A" + (index - 1)).add("Succeeded");
        }
    }

    private static ObjectNode definition(ObjectNode actions) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.putObject("triggers").putObject("manual").put("type", "Request");
        definition.set("actions", actions);
        return definition;
    }

    private static Run run(JsonNode definition) {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.putObject("body").put("amount", 900);
        ScriptedAnswers answers = new ScriptedAnswers(JsonNodeFactory.instance.objectNode(), StandIns.forTrial());
        Run run = new Trial(definition, answers, new TrialClock(Instant.EPOCH)).run(JsonNodeFactory.instance.objectNode(), outputs);
        if (run.status() != Status.SUCCEEDED) {
            throw new IllegalStateException("The run ended as " + run.status());
        }
        return run;
    }

    /** A hundred actions, each of which takes up what the one before gave. */
    @Benchmark
    @OperationsPerInvocation(ACTIONS)
    public Run actionsInSequence() {
        return run(sequence);
    }

    /** A loop of ninety-nine turns around one action. */
    @Benchmark
    @OperationsPerInvocation(ACTIONS)
    public Run actionsInALoop() {
        return run(loop);
    }

    /** A hundred calls of a connector's stand-in. */
    @Benchmark
    @OperationsPerInvocation(ACTIONS)
    public Run connectorCalls() {
        return run(calls);
    }
}
