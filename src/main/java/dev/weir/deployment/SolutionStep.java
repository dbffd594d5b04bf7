package dev.weir.deployment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.weir.microsoft.dataverse.Solution;

/** Makes the solution that holds the flows, where it is missing. */
class SolutionStep implements Step {

    private final DeploymentConfig config;
    private final String brand;

    SolutionStep(DeploymentConfig config, String brand) {
        this.config = config;
        this.brand = brand;
    }

    @Override
    public StepName name() {
        return StepName.SOLUTION;
    }

    @Override
    public StepOutcome take(Work work) {
        Solution solution = new Solution(id("solution", config.solution()), config.solution(), brand,
                id("publisher", config.publisher()), config.publisher(), config.prefix());
        return work.organization().ensure(solution) ? StepOutcome.changed(config.solution()) : StepOutcome.unchanged();
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
