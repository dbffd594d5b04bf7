package dev.weir.connector.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where and how events are sent. */
@ConfigMapping(prefix = "weir.webhooks")
public interface WebhookConfig {

    /** Ends of host names that may be called: those of Microsoft's callback addresses. */
    @WithDefault(".logic.azure.com,.environment.api.powerplatform.com,.logic.azure.us,.logic.azure.cn")
    List<String> hosts();

    /** Hosts with port that may be called without TLS and on this computer or network: the local cloud, never in production. */
    Optional<Set<String>> localHosts();

    /** At least 32 random characters, from which each subscription's signing secret is made. */
    String signingKey();

    /** How long a subscriber may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How many events are on their way at once, on each replica. */
    @WithDefault("500")
    int inFlight();

    /** How many of those may be for one subscription, so that a slow one leaves room. */
    @WithDefault("4")
    int inFlightPerSubscription();

    /** How long the record of a delivery is kept. */
    @WithDefault("7d")
    Duration keep();

    /** How long a poller is asked to wait. */
    @WithDefault("15s")
    Duration pollInterval();
}
