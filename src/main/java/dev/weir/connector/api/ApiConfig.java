package dev.weir.connector.api;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The data API's registration at Azure AD, and its limits. */
@ConfigMapping(prefix = "weir.api")
public interface ApiConfig {

    /** The registration's App ID URI, which callers ask tokens for. */
    String resource();

    /** How many calls a connection may make within {@link #ratePeriod()}, on each replica. */
    @WithDefault("500")
    int rate();

    @WithDefault("60s")
    Duration ratePeriod();

    /** How many records a page holds when the caller asks for no number. */
    @WithDefault("100")
    int pageSize();

    /** How many records a page holds at most. */
    @WithDefault("1000")
    int largestPage();
}
