package dev.weir.localcloud.runtime.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;

/**
 * Brings runs forward. Each call does all that can be done now and returns; what waits for a time or a call back goes on at
 * the next call.
 */
public final class Engine {

    private final Evaluator evaluator;
    private final Clock clock;
    private final Map<String, ActionType> types;
    private final Journal journal;
    private final Function<ActionRun, String> callbacks;
    private final Containers containers;

    /**
     * @param types by the type's name in lower case
     * @param callbacks the address at which an action's service may call back
     */
    public Engine(Evaluator evaluator, Clock clock, Map<String, ActionType> types, Journal journal,
            Function<ActionRun, String> callbacks) {
        this.evaluator = evaluator;
        this.clock = clock;
        this.types = types;
        this.journal = journal;
        this.callbacks = callbacks;
        this.containers = new Containers(evaluator, clock);
    }

    /** Does what can be done now. */
    public void advance(Run run) {
        if (run.status().isFinal()) {
            return;
        }
        if (run.usage().actions() == 0) {
            run.refusal().ifPresent(refusal -> {
                endEverything(run.root(), Status.SKIPPED);
                run.end(Status.FAILED, refusal, clock.instant());
            });
        }
        while (run.status() == Status.RUNNING && !run.isCancelling() && step(run.root())) {
            // As long as something moved, something else may have become ready.
        }
        if (run.status() == Status.RUNNING) {
            finish(run);
        }
        journal.save(run);
    }

    private void finish(Run run) {
        if (run.isCancelling()) {
            endEverything(run.root(), Status.CANCELLED);
            run.end(Status.CANCELLED, null, clock.instant());
        } else if (run.root().isFinished()) {
            Status outcome = run.root().outcome();
            run.end(outcome, outcome == Status.SUCCEEDED ? null : Failure.actionFailed(), clock.instant());
        }
    }

    /** When the run wants to be advanced next; empty when only a call back moves it, or nothing. */
    public Optional<Instant> nextWake(Run run) {
        if (run.status().isFinal()) {
            return Optional.empty();
        }
        return run.actions().stream().filter(action -> action.status() == Status.RUNNING && action.waiting() != null)
                .map(action -> Deadlines.earlier(action.waiting().until(), Deadlines.of(action))).filter(time -> time != null)
                .min(Instant::compareTo);
    }

    private boolean step(Frame frame) {
        boolean moved = false;
        for (ActionRun action : frame.actions()) {
            moved |= step(action);
            if (frame.run().usage().isExhausted()) {
                exhaust(frame.run(), action);
            }
            if (frame.run().status().isFinal()) {
                return false;
            }
        }
        return moved;
    }

    private void exhaust(Run run, ActionRun action) {
        if (!run.status().isFinal()) {
            endEverything(run.root(), Status.CANCELLED);
            run.end(Status.FAILED, new Failure("ActionResultsSizeLimitExceeded", "The execution of template action '"
                    + action.node().name() + "' failed: the number of action repetitions of the run exceeds the limit of '"
                    + Usage.MOST_ACTIONS + "'."), clock.instant());
        }
    }

    private boolean step(ActionRun action) {
        return switch (action.status()) {
            case WAITING -> startIfReady(action);
            case RUNNING -> action.node().isContainer() ? stepContainer(action) : goOn(action);
            default -> false;
        };
    }

    private boolean stepContainer(ActionRun container) {
        boolean moved = false;
        for (Frame frame : java.util.List.copyOf(container.openFrames())) {
            moved |= step(frame);
            if (container.frame.run().status().isFinal()) {
                return false;
            }
        }
        return containers.proceed(container) || moved;
    }

    private boolean startIfReady(ActionRun action) {
        for (Map.Entry<String, Set<Status>> after : action.node().runAfter().entrySet()) {
            ActionRun before = action.frame.action(after.getKey());
            if (before != null && !before.status().isFinal()) {
                return false;
            }
        }
        for (Map.Entry<String, Set<Status>> after : action.node().runAfter().entrySet()) {
            ActionRun before = action.frame.action(after.getKey());
            if (before == null || !after.getValue().contains(before.status())) {
                Skipping.because(action, Skipping.condition(action, after.getKey(), after.getValue(),
                        before == null ? Status.SKIPPED : before.status()), clock.instant());
                return true;
            }
        }
        start(action);
        return true;
    }

    private void start(ActionRun action) {
        action.begin(clock.instant());
        if (action.node().isContainer()) {
            containers.open(action);
            return;
        }
        Optional<Step> fixed = StaticResults.of(action);
        if (fixed.isPresent()) {
            apply(action, fixed.get());
            return;
        }
        ActionType type = types.get(action.node().type());
        if (type == null) {
            apply(action, Step.failed("BadRequest", new Failure("InvalidTemplate",
                    "The action '" + action.node().name() + "' has the unknown type '"
                            + action.node().json().path("type").asText() + "'.")));
            return;
        }
        if (type.isExternal()) {
            journal.save(action.frame.run());
        }
        apply(action, word(action, call -> type.start(call)));
    }

    private boolean goOn(ActionRun action) {
        ActionType type = types.get(action.node().type());
        Step.Later waited = action.waiting();
        if (waited == null) {
            // The machine stopped in the middle of the action: it is done again, with the same tracking id.
            apply(action, word(action, type::start));
            return true;
        }
        JsonNode signal = action.frame.run().takeSignal(action.key());
        Instant now = clock.instant();
        Instant deadline = Deadlines.of(action);
        if (signal == null && deadline != null && !now.isBefore(deadline)) {
            type.abandon(call(action), waited);
            action.end(Status.TIMED_OUT, "ActionTimedOut", null, new Failure("ActionTimedOut",
                    "The execution of template action '" + action.node().name() + "' timed out."), now);
            return true;
        }
        if (signal == null && (waited.until() == null || now.isBefore(waited.until()))) {
            return false;
        }
        apply(action, word(action, call -> type.resume(call, waited, signal)));
        return true;
    }

    private Step word(ActionRun action, Function<ActionCall, Step> work) {
        try {
            return work.apply(call(action));
        } catch (EvaluationException unevaluable) {
            return Step.failed("BadRequest", Failure.inputs(action.node().name(), unevaluable.getMessage()));
        } catch (VariableException misuse) {
            return Step.failed("BadRequest", new Failure(misuse.code(), misuse.getMessage()));
        } catch (QuotaException tooMuch) {
            return Step.failed("BadRequest", tooMuch.failure());
        } catch (IllegalArgumentException | ArithmeticException | ClassCastException unusable) {
            return Step.failed("BadRequest", Failure.inputs(action.node().name(), String.valueOf(unusable.getMessage())));
        }
    }

    private ActionCall call(ActionRun action) {
        return new ActionCall(action, new RunContext(action.frame, null, callbacks.apply(action), clock), evaluator, clock);
    }

    private void apply(ActionRun action, Step step) {
        Instant now = clock.instant();
        if (step instanceof Step.Done done) {
            end(action, done, now);
        } else if (step instanceof Step.Later later) {
            action.await(later);
        } else if (step instanceof Step.Terminate terminate) {
            action.end(Status.SUCCEEDED, "NotSpecified", null, null, now);
            Run run = action.frame.run();
            endEverything(run.root(), Status.CANCELLED);
            run.end(terminate.status(), terminate.failure(), now);
        }
    }

    private static void end(ActionRun action, Step.Done done, Instant now) {
        try {
            action.keep(done.outputs());
            action.end(done.status(), done.code(), done.outputs(), done.failure(), now);
        } catch (QuotaException tooMuch) {
            action.end(Status.FAILED, "BadRequest", null, tooMuch.failure(), now);
        }
    }

    private void endEverything(Frame frame, Status running) {
        Instant now = clock.instant();
        for (ActionRun action : frame.actions()) {
            action.frames.forEach(inner -> endEverything(inner, running));
            if (action.status() == Status.RUNNING) {
                if (action.waiting() != null) {
                    types.get(action.node().type()).abandon(call(action), action.waiting());
                }
                action.end(running, "Terminated", null, null, now);
            } else if (action.status() == Status.WAITING) {
                action.end(Status.SKIPPED, "Terminated", null, null, now);
            }
        }
    }
}
