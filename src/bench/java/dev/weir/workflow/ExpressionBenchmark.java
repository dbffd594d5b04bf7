package dev.weir.workflow;

import java.time.Clock;
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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.workflow.evaluate.EvaluationContext;
import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.SetupContext;
import dev.weir.workflow.expression.Template;

/** Expression evaluations per second: what flows write most, parsed anew and parsed before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExpressionBenchmark {

    @Param({ "@triggerOutputs()?['body/amount']", "Order @{triggerBody()?['id']} of @{formatDateTime(utcNow(), 'yyyy-MM-dd')}",
            "@and(greater(triggerBody()?['amount'], 500), not(equals(toLower(triggerBody()?['status']), 'done')))" })
    String template;

    private final Evaluator evaluator = new Evaluator();
    private EvaluationContext context;

    @Setup
    public void setup() throws JsonProcessingException {
        JsonNode setup = new ObjectMapper().readTree("{\"triggerBody\": {\"id\": \"WO-1042\", \"amount\": 800, \"status\": \"New\"}}");
        context = new SetupContext(setup, Clock.systemUTC());
    }

    @Benchmark
    public JsonNode evaluate() {
        return evaluator.evaluate(template, context);
    }

    @Benchmark
    public Template parse() {
        return Template.parse(template);
    }
}
