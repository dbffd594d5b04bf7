package dev.weir.deployment.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.DeploymentStep;
import dev.weir.deployment.StepName;

/**
 * A step of a deployment as the page lists it.
 *
 * @param taken what came of it; empty as long as it was not taken
 * @param now whether it is being taken
 */
record StepLine(StepName step, Optional<DeploymentStep> taken, boolean now) {

    /**
     * All steps of an attempt.
     *
     * @param names the steps that lead to the goal, in their order
     * @param taken those that were taken
     */
    static List<StepLine> of(List<StepName> names, List<DeploymentStep> taken, DeploymentState state) {
        List<StepLine> lines = new ArrayList<>();
        boolean first = state == DeploymentState.UNDER_WAY;
        for (StepName name : names) {
            Optional<DeploymentStep> found = taken.stream().filter(step -> step.step == name).findFirst();
            lines.add(new StepLine(name, found, found.isEmpty() && first));
            first = first && found.isPresent();
        }
        return lines;
    }
}
