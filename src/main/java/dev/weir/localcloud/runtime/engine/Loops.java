package dev.weir.localcloud.runtime.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.ValueKind;

/** Opens the iterations of loops, as many at once as they allow, and closes loops that are through. */
final class Loops {

    /** Of a plan with the low performance profile, which is what a user of a seeded licence has. */
    private static final int MOST_ITEMS = 5_000;
    private static final int DEFAULT_COUNT = 60;
    private static final int MOST_COUNT = 5_000;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(1);

    private final Evaluator evaluator;
    private final Clock clock;

    Loops(Evaluator evaluator, Clock clock) {
        this.evaluator = evaluator;
        this.clock = clock;
    }

    void openForeach(ActionRun loop) {
        JsonNode expression = loop.node().json().path("foreach");
        JsonNode items = evaluator.evaluate(expression, context(loop, null));
        String head = "The execution of template action '" + loop.node().name() + "' failed: ";
        if (!items.isArray()) {
            Containers.fail(loop,
                    new Failure("ExpressionEvaluationFailed", head + "the result of the evaluation of 'foreach' expression '"
                            + expression.asText() + "' is of type '" + ValueKind.of(items)
                            + "'. The result must be a valid array."),
                    "BadRequest", clock.instant());
        } else if (items.size() > MOST_ITEMS) {
            Containers.fail(loop, new Failure("ActionResultsSizeLimitExceeded", head + "the number of items '" + items.size()
                    + "' exceeds the limit of '" + MOST_ITEMS + "'."), "BadRequest", clock.instant());
        } else {
            loop.remember(items);
            openMore(loop);
        }
    }

    private void openMore(ActionRun loop) {
        JsonNode items = loop.inputs();
        long open = loop.openFrames().stream().filter(frame -> !frame.isFinished()).count();
        while (open < concurrency(loop) && loop.frames.size() < items.size()) {
            int index = loop.frames.size();
            loop.frames.add(new Frame(loop.frame.run(), loop, loop.node().blocks().get(0), index, items.get(index)));
            loop.iterate(index + 1);
            open++;
        }
    }

    private static int concurrency(ActionRun loop) {
        for (Frame around = loop.frame; around != null; around = around.outer()) {
            if (around.index() >= 0) {
                return 1;
            }
        }
        int repetitions = loop.node().json().path("runtimeConfiguration").path("concurrency").path("repetitions").asInt(1);
        return loop.node().hasOption("Sequential") ? 1 : Math.max(1, Math.min(50, repetitions));
    }

    void nextUntil(ActionRun loop) {
        int index = loop.iterations();
        loop.frames.forEach(frame -> frame.actions()
                .forEach(action -> loop.frame.run().usage().release(action.kept())));
        loop.clearFrames();
        loop.frames.add(new Frame(loop.frame.run(), loop, loop.node().blocks().get(0), index, null));
        loop.iterate(index + 1);
    }

    boolean proceed(ActionRun loop) {
        return loop.node().type().equals("foreach") ? proceedForeach(loop) : proceedUntil(loop);
    }

    private boolean proceedForeach(ActionRun loop) {
        int before = loop.frames.size();
        openMore(loop);
        if (loop.frames.size() > before) {
            return true;
        }
        if (!loop.openFrames().stream().allMatch(Frame::isFinished)) {
            return false;
        }
        boolean failed = loop.frames.stream().anyMatch(frame -> frame.outcome() != Status.SUCCEEDED);
        Containers.close(loop, failed ? Status.FAILED : Status.SUCCEEDED, clock.instant());
        return true;
    }

    private boolean proceedUntil(ActionRun loop) {
        Frame last = loop.frames.get(0);
        if (!last.isFinished()) {
            return false;
        }
        Instant now = clock.instant();
        try {
            if (evaluator.test(loop.node().json().path("expression"), context(loop, last))) {
                Containers.close(loop, last.outcome(), now);
                return true;
            }
        } catch (EvaluationException unevaluable) {
            loop.end(Status.FAILED, "BadRequest", null, Failure.expression(loop.node().name(), unevaluable.getMessage()), now);
            return true;
        }
        JsonNode limit = loop.node().json().path("limit");
        int count = Math.max(1, Math.min(MOST_COUNT, limit.path("count").asInt(DEFAULT_COUNT)));
        if (loop.iterations() >= count) {
            reachLimit(loop, last, "CountLimitReached", now);
        } else if (!now.isBefore(loop.startTime().plus(timeout(limit)))) {
            reachLimit(loop, last, "TimeLimitReached", now);
        } else {
            nextUntil(loop);
        }
        return true;
    }

    private static void reachLimit(ActionRun loop, Frame last, String code, Instant now) {
        if (loop.node().hasOption("FailWhenLimitsReached")) {
            loop.end(Status.FAILED, code, null, new Failure("ActionUntilConditionFailed",
                    "The loop '" + loop.node().name() + "' reached its limit before its condition was met."), now);
        } else {
            Containers.close(loop, last.outcome(), now);
        }
    }

    private static Duration timeout(JsonNode limit) {
        try {
            return limit.path("timeout").isTextual() ? Duration.parse(limit.get("timeout").asText()) : DEFAULT_TIMEOUT;
        } catch (DateTimeParseException unreadable) {
            return DEFAULT_TIMEOUT;
        }
    }

    /** Inside an iteration where there is one, since an Until condition may ask for its children. */
    private RunContext context(ActionRun loop, Frame iteration) {
        return new RunContext(iteration == null ? loop.frame : iteration, iteration == null ? null : loop, null, clock);
    }
}
