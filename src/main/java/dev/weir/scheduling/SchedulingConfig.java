package dev.weir.scheduling;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How eagerly this replica works in the background. */
@ConfigMapping(prefix = "weir.scheduling")
public interface SchedulingConfig {

    /** Whether this replica does background work at all; scheduling is always possible. */
    @WithDefault("true")
    boolean enabled();

    /** How many pieces of work run at once. */
    @WithDefault("10")
    int threads();

    /** How often the table is asked for due work. Work that is scheduled on this replica is looked for at once. */
    @WithDefault("1s")
    Duration pollingInterval();

    /** How long running work gets to finish when the portal stops. */
    @WithDefault("10s")
    Duration shutdownPatience();

    /** How often running work says that it is alive; after four times of silence another replica takes it over. */
    @WithDefault("10s")
    Duration heartbeat();
}
