package dev.weir.workflow.definition;

import java.util.Set;

/**
 * One condition for an action to run: an action of the same group has ended in one of these ways.
 *
 * @param outcomes never empty in a sound definition
 */
public record RunAfter(String action, Set<Outcome> outcomes) {

    public RunAfter {
        outcomes = Set.copyOf(outcomes);
    }

    /** Whether it is the plain case: runs when the other succeeded. */
    public boolean isPlain() {
        return outcomes.equals(Set.of(Outcome.SUCCEEDED));
    }
}
