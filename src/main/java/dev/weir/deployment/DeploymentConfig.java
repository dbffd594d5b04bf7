package dev.weir.deployment;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How flows are put into customers' environments. */
@ConfigMapping(prefix = "weir.deployment")
public interface DeploymentConfig {

    /** Unique name of the solution that holds the flows: letters and digits. Never change it once customers have it. */
    @WithDefault("FieldlineFlows")
    String solution();

    /** Unique name of the solution's publisher. */
    @WithDefault("fieldline")
    String publisher();

    /** The publisher's prefix: two to eight lower-case letters. */
    @WithDefault("fieldline")
    String prefix();

    /**
     * Keys that encrypt admins' consents to act while they are away: 32 random bytes each, in Base64. The first encrypts, all
     * of them decrypt. To change the key, put a new one in front; the old one can go once each consent was used since.
     */
    List<String> encryptionKeys();

    /** How long Microsoft may take to notice a licence before a deployment gives up on switching a flow on. */
    @WithDefault("PT2M")
    Duration licencePatience();

    /** How long to wait between two attempts when Microsoft does not say. */
    @WithDefault("PT10S")
    Duration pause();

    /** How often what fails for the moment is tried before it counts as failed. */
    @WithDefault("8")
    int attempts();
}
