package dev.weir.localcloud.runtime.templatetest;

import java.util.List;

/**
 * What the tests of a template say.
 *
 * @param unreached actions, and branches as {@code condition=true}, that no test reaches
 */
public record TemplateReport(String template, List<TestOutcome> outcomes, List<String> unreached) {

    public boolean isClean() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(TestOutcome::passed) && unreached.isEmpty();
    }
}
