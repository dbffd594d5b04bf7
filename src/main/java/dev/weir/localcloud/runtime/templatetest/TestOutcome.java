package dev.weir.localcloud.runtime.templatetest;

import java.util.List;
import java.util.Set;

/**
 * How a test of a template ended.
 *
 * @param template the template's id
 * @param test the test's name
 * @param failures what is not as expected, each naming the action or call, what was expected and what was found
 * @param reached names of the actions that ran, with {@code name=true} or {@code name=false} for conditions
 */
public record TestOutcome(String template, String test, List<String> failures, Set<String> reached) {

    public boolean passed() {
        return failures.isEmpty();
    }
}
