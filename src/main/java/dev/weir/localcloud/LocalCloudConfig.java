package dev.weir.localcloud;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the local cloud lives. */
@ConfigMapping(prefix = "weir.local-cloud")
public interface LocalCloudConfig {

    /**
     * Origin of the local cloud: the portal's port under another host name, so that a browser takes the two for different
     * sites, as it does with Microsoft's.
     */
    URI url();

    /** The custom connectors that every sample environment has from the start, by the name flows know them by. */
    Map<String, SampleConnector> connectors();

    /** A custom connector. */
    interface SampleConnector {

        /** Where its OpenAPI 2.0 document is. */
        URI definition();

        /** Application id or App ID URI that its tokens are for. */
        String resource();
    }

    /**
     * The parts that are awake, by the names of their packages, such as {@code flow} and {@code runtime}; the others answer
     * nothing. All of them are when none is named.
     */
    Optional<Set<String>> parts();

    /**
     * An Azure AD whose tokens count here as well, such as {@code https://login.microsoftonline.com}: people sign in there and
     * use a simulated Flow. Whoever comes with such a token is a visitor in a tenant of its own.
     */
    Optional<URI> trustedAuthority();

    /** How many further tenants there are besides the sample ones: {@code t1.fleet.example} and so on. */
    @WithDefault("0")
    int fleet();
}
