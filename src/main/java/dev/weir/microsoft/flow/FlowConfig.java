package dev.weir.microsoft.flow;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient Weir is with the Flow service. */
@ConfigMapping(prefix = "weir.microsoft.flow")
public interface FlowConfig {

    @WithDefault("3s")
    Duration connectTimeout();

    /** How long one answer may take. */
    @WithDefault("10s")
    Duration readTimeout();

    /** How often a call that may be repeated is made at most. */
    @WithDefault("3")
    int attempts();

    /** The longest pause before a repeated call; when the service wants a longer one, the caller is told instead. */
    @WithDefault("5s")
    Duration longestPause();
}
