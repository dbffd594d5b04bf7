package dev.weir.localcloud.runtime.engine;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Skips actions and all that is inside them, with the reason that the service gives at each depth. */
final class Skipping {

    private Skipping() {
    }

    static void because(ActionRun action, Failure reason, Instant now) {
        action.end(Status.SKIPPED, "ActionSkipped", null, reason, now);
        for (Block block : action.node().blocks()) {
            Frame inside = new Frame(action.frame.run(), action, block, -1, null);
            action.frames.add(inside);
            inside.actions().forEach(child -> because(child, dependency(child, action), now));
        }
    }

    static Failure condition(ActionRun action, String before, Set<Status> accepted, Status actual) {
        return new Failure("ActionConditionFailed", "The execution of template action '" + action.node().name()
                + "' is skipped: the 'runAfter' condition for action '" + before
                + "' is not satisfied. Expected status values '"
                + accepted.stream().map(Status::text).collect(Collectors.joining(", ")) + "' and actual value '" + actual.text()
                + "'.");
    }

    static Failure branch(ActionRun action) {
        return new Failure("ActionBranchingConditionNotSatisfied", "The execution of template action '" + action.node().name()
                + "' skipped: the branching condition for this action is not satisfied.");
    }

    static Failure dependency(ActionRun action, ActionRun parent) {
        return new Failure("ActionDependencyFailed", "The execution of template action '" + action.node().name()
                + "' is skipped: dependant action '" + parent.node().name() + "' completed with status '"
                + parent.status().text()
                + "' and code '" + (parent.code() == null ? "NotSpecified" : parent.code()) + "'.");
    }
}
