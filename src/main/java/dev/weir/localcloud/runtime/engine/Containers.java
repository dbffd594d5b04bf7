package dev.weir.localcloud.runtime.engine;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.ValueKind;

/** Opens and closes scopes, branches and loops. */
final class Containers {

    private final Evaluator evaluator;
    private final Clock clock;
    private final Loops loops;

    Containers(Evaluator evaluator, Clock clock) {
        this.evaluator = evaluator;
        this.clock = clock;
        this.loops = new Loops(evaluator, clock);
    }

    /** Begins a container: decides its branch, or its first iterations. */
    void open(ActionRun container) {
        try {
            switch (container.node().type()) {
                case "if" -> branch(container, decide(container));
                case "switch" -> choose(container);
                case "foreach" -> loops.openForeach(container);
                case "until" -> loops.nextUntil(container);
                default -> container.frames.add(frame(container, container.node().blocks().get(0)));
            }
        } catch (QuotaException tooMuch) {
            fail(container, tooMuch.failure(), "BadRequest");
        } catch (EvaluationException unevaluable) {
            fail(container, new Failure("InvalidTemplate",
                    Failure.expression(container.node().name(), unevaluable.getMessage()).message()), "BadRequest");
        }
    }

    private boolean decide(ActionRun container) {
        boolean result = evaluator.test(container.node().json().path("expression"), context(container));
        container.remember(JsonNodeFactory.instance.objectNode().put("expressionResult", result));
        return result;
    }

    private void branch(ActionRun container, boolean result) {
        take(container, result ? "actions" : "else");
    }

    private void choose(ActionRun container) {
        JsonNode expression = container.node().json().path("expression");
        JsonNode value = evaluator.evaluate(expression, context(container));
        container.remember(JsonNodeFactory.instance.objectNode().set("expressionResult", value));
        if (!value.isTextual() && !value.isIntegralNumber()) {
            fail(container,
                    new Failure("ExpressionEvaluationFailed", "The execution of template action '" + container.node().name()
                            + "' failed: The result of the evaluation of 'scope' action expression '" + expression.asText()
                            + "' is not valid. It is of type '" + ValueKind.of(value)
                            + "' but is expected to be a value of type 'String, Integer'."),
                    "BadRequest");
            return;
        }
        for (var entry : container.node().json().path("cases").properties()) {
            JsonNode wanted = evaluator.evaluate(entry.getValue().path("case"), context(container));
            if (evaluator.equal(wanted, value)) {
                take(container, entry.getKey());
                return;
            }
        }
        take(container, "default");
    }

    private void take(ActionRun container, String taken) {
        for (Block block : container.node().blocks()) {
            Frame frame = frame(container, block);
            container.frames.add(frame);
            if (!block.name().equals(taken)) {
                frame.actions().forEach(action -> Skipping.because(action, Skipping.branch(action), clock.instant()));
            }
        }
    }

    /** Closes a container whose blocks are through, or opens its next iterations; whether anything changed. */
    boolean proceed(ActionRun container) {
        if (container.status().isFinal()) {
            return false;
        }
        if (container.node().isLoop()) {
            return loops.proceed(container);
        }
        if (!container.openFrames().stream().allMatch(Frame::isFinished)) {
            return false;
        }
        Status worst = Status.SUCCEEDED;
        for (Frame frame : container.frames) {
            Status outcome = frame.outcome();
            worst = worst == Status.FAILED || outcome == Status.SUCCEEDED ? worst : outcome;
        }
        close(container, worst, clock.instant());
        return true;
    }

    static void close(ActionRun container, Status status, Instant now) {
        boolean good = status == Status.SUCCEEDED;
        container.end(status, good ? "NotSpecified" : "ActionFailed", null, good ? null : Failure.actionFailed(), now);
    }

    void fail(ActionRun container, Failure failure, String code) {
        fail(container, failure, code, clock.instant());
    }

    static void fail(ActionRun container, Failure failure, String code, Instant now) {
        container.clearFrames();
        container.end(Status.FAILED, code, null, failure, now);
        for (Block block : container.node().blocks()) {
            Frame frame = frame(container, block);
            container.frames.add(frame);
            frame.actions().forEach(action -> Skipping.because(action, Skipping.dependency(action, container), now));
        }
    }

    private RunContext context(ActionRun container) {
        return new RunContext(container.frame, null, null, clock);
    }

    private static Frame frame(ActionRun container, Block block) {
        return new Frame(container.frame.run(), container, block, -1, null);
    }
}
