package dev.weir.microsoft.fulfilment;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/**
 * The identity with which the ISV speaks to the marketplace, as entered in the offer's technical configuration. Microsoft
 * advises a registration of its own for this, of the publisher's tenant only.
 */
@ConfigMapping(prefix = "weir.publisher")
public interface PublisherConfig {

    /** The publisher's tenant id; without it nothing is sold through the marketplace. */
    Optional<String> tenantId();

    /** The application id. */
    Optional<String> clientId();

    /** The application's secret. */
    Optional<String> clientSecret();

    /** Whether the offer is set up, so that the marketplace may be asked. */
    default boolean complete() {
        return tenantId().isPresent() && clientId().isPresent() && clientSecret().isPresent();
    }
}
