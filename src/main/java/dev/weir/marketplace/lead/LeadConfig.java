package dev.weir.marketplace.lead;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where leads come from and go to. */
@ConfigMapping(prefix = "weir.leads")
public interface LeadConfig {

    /** The HTTPS address of the ISV's customer system; it gets each lead in the marketplace's shape. Without it they wait. */
    Optional<URI> forwardTo();

    /**
     * The unguessable last part of the address that the marketplace sends its leads to,
     * {@code /api/marketplace/leads/<secret>}. It is the only proof it gives. Without it no leads are taken in.
     */
    Optional<String> secret();

    /** How long leads are kept. */
    @WithDefault("P365D")
    Duration retention();
}
