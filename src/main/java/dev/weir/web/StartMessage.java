package dev.weir.web;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/** Says at start where the portal is, and which other origins it was told to work with. */
class StartMessage {

    private final URI portal;
    private final Optional<URI> localCloud;

    StartMessage(@ConfigProperty(name = "weir.url") URI portal,
            @ConfigProperty(name = "weir.local-cloud.url") Optional<URI> localCloud) {
        this.portal = portal;
        this.localCloud = localCloud;
    }

    void say(@Observes StartupEvent event) {
        Log.infof("The portal is at %s", portal);
        localCloud.ifPresent(address -> Log.infof("The local cloud is at %s, in place of Microsoft's services", address));
    }
}
