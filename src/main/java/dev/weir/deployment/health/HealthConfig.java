package dev.weir.deployment.health;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is read of the runs of deployed flows, and how often. */
@ConfigMapping(prefix = "weir.deployment.health")
public interface HealthConfig {

    /** The pause between two rounds of reading. */
    @WithDefault("PT15M")
    Duration every();

    /** How many flows are read in a round; those that were not read for the longest time come first. */
    @WithDefault("500")
    int flowsPerRound();

    /** How many runs of one flow are read at most. */
    @WithDefault("500")
    int runsPerFlow();

    /** How many days totals are kept. */
    @WithDefault("90")
    int keptDays();
}
