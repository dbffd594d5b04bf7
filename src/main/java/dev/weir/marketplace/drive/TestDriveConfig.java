package dev.weir.marketplace.drive;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how visitors may drive. */
@ConfigMapping(prefix = "weir.test-drive")
public interface TestDriveConfig {

    /** The tenant whose records a visitor reads; without it there is no test drive. No visitor can write to them. */
    Optional<String> sampleTenant();

    /**
     * Whether each visitor gets a copy of the sample records, to change at will. Nobody else sees it, colleagues included, and
     * it goes with the drive.
     */
    @WithDefault("false")
    boolean writable();

    /** How long it is kept who drove, after the end of the drive. */
    @WithDefault("P30D")
    Duration retention();

    /** How long a drive lasts. */
    @WithDefault("PT4H")
    Duration duration();

    /** How long before its end the visitor is reminded. */
    @WithDefault("PT15M")
    Duration reminder();

    /** How many drive at once; others wait. */
    @WithDefault("25")
    int places();

    /** How long somebody who waits keeps their place in the queue without looking. */
    @WithDefault("PT2M")
    Duration patience();

    /**
     * Where visitors without a Flow licence find a simulated Flow: a separate instance of the demo build with real sign-in
     * and the local Flow service. This instance itself never simulates.
     */
    Optional<URI> simulationUrl();
}
