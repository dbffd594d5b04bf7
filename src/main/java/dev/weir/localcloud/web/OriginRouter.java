package dev.weir.localcloud.web;

import jakarta.enterprise.event.Observes;

import dev.weir.localcloud.LocalCloudConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps two origins apart on one port: requests to the local cloud's host are answered by the resources below
 * {@value #ROOT}, which carry Microsoft's own paths behind it, and the portal's host answers none of those.
 */
class OriginRouter {

    /** Runs before everything else, since it decides whose request it is. */
    private static final int PRIORITY = 10_000;
    private static final String ROOT = "/localcloud";
    private static final String ROUTED = OriginRouter.class.getName();

    private final String host;

    OriginRouter(LocalCloudConfig config) {
        this.host = config.url().getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        String path = context.request().path();
        if (context.get(ROUTED) != null || path.startsWith("/q/")) {
            context.next();
        } else if (host.equals(String.valueOf(context.request().authority()))) {
            context.put(ROUTED, true);
            context.reroute(ROOT + context.request().uri());
        } else if (path.equals(ROOT) || path.startsWith(ROOT + "/")) {
            context.response().setStatusCode(404).end();
        } else {
            context.next();
        }
    }
}
