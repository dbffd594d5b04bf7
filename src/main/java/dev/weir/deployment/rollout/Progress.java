package dev.weir.deployment.rollout;

import java.util.Map;

/**
 * How far a rollout is.
 *
 * @param counts how many targets are in each state
 */
public record Progress(Map<TargetState, Long> counts) {

    public Progress {
        counts = Map.copyOf(counts);
    }

    public long of(TargetState state) {
        return counts.getOrDefault(state, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those nothing more happens to. */
    public long settled() {
        return total() - of(TargetState.PENDING) - of(TargetState.RUNNING) - of(TargetState.WAITING);
    }
}
