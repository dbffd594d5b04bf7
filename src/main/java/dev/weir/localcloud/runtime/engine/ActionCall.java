package dev.weir.localcloud.runtime.engine;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.EvaluationContext;
import dev.weir.workflow.evaluate.Evaluator;

/** What an action type is given to work with. */
public record ActionCall(ActionRun action, EvaluationContext context, Evaluator evaluator, Clock clock) {

    public ActionNode node() {
        return action.node();
    }

    public Run run() {
        return action.frame.run();
    }

    /** The action's inputs with all expressions evaluated, kept for the history. */
    public JsonNode inputs() {
        JsonNode inputs = evaluate(node().inputs());
        action.remember(inputs);
        return inputs;
    }

    public JsonNode evaluate(JsonNode template) {
        return evaluator.evaluate(template, context);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Keeps inputs for the history that were not evaluated as a whole. */
    public void remember(JsonNode evaluated) {
        action.remember(evaluated);
    }

    /** Answers the caller who waits for the run. */
    public void respond(ObjectNode answer) {
        run().respond(answer);
    }

    /** Where the action's service is to call back, or null where nobody can. */
    public String callbackUrl() {
        return context.callbackUrl().orElse(null);
    }

    /** Notes an attempt that failed and will be repeated. */
    public void retried(ObjectNode attempt) {
        action.retried(attempt);
    }

    Variables variables() {
        return run().variables();
    }
}
