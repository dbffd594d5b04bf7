package dev.weir.localcloud;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Where the local cloud lives. */
@ConfigMapping(prefix = "weir.local-cloud")
public interface LocalCloudConfig {

    /**
     * Origin of the local cloud: the portal's port under another host name, so that a browser takes the two for different
     * sites, as it does with Microsoft's.
     */
    URI url();
}
