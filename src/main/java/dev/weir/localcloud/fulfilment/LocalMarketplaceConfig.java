package dev.weir.localcloud.fulfilment;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The offer's technical configuration, as a publisher enters it in Partner Center, and the pace of the marketplace. */
@ConfigMapping(prefix = "weir.local-marketplace")
public interface LocalMarketplaceConfig {

    /** The landing page; a purchase token is added to it. */
    URI landingPage();

    /** Where changes are announced. */
    URI webhook();

    /** Where leads are sent. */
    URI leads();

    /** The publisher's tenant. */
    String tenantId();

    /** The publisher's application. */
    String clientId();

    /** How long an operation waits for the publisher's answer before it counts as carried out. */
    @WithDefault("10s")
    Duration answerTime();

    /** How long to wait before a webhook that was not acknowledged is sent again. Microsoft takes a minute; here time flies. */
    @WithDefault("1s")
    Duration retryAfter();

    /** How often a webhook is sent before it is given up. */
    @WithDefault("500")
    int attempts();
}
