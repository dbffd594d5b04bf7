package dev.weir.localcloud.web;

import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.localcloud.LocalCloudConfig;

/**
 * Lets the parts of the local cloud sleep that this program does not use, because Microsoft's own are used instead. Only the
 * public keys are always there, by which the portal's API checks the tokens of simulated connections.
 */
class PartGate {

    private static final String HOME = "dev.weir.localcloud.";
    private static final String KEYS = HOME + "entra.KeysApi";

    private final Optional<Set<String>> awake;

    PartGate(LocalCloudConfig config) {
        this.awake = config.parts();
    }

    @ServerRequestFilter
    Response keepAsleep(ResourceInfo resource) {
        Class<?> type = resource.getResourceClass();
        boolean sleeps = awake.isPresent() && type != null && type.getName().startsWith(HOME)
                && !type.getName().equals(KEYS) && !awake.get().contains(part(type.getName()));
        return sleeps ? Response.status(404).build() : null;
    }

    private static String part(String className) {
        String inside = className.substring(HOME.length());
        return inside.substring(0, inside.indexOf('.') < 0 ? inside.length() : inside.indexOf('.'));
    }
}
