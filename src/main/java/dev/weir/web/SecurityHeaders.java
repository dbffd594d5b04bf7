package dev.weir.web;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Puts the security headers on every answer of the portal, errors included. The local cloud's origin sets its own. */
class SecurityHeaders {

    static final int PRIORITY = 900;
    private static final String POLICY = ContentSecurityPolicy.class.getName();

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, PRIORITY);
    }

    private static void add(RoutingContext context) {
        if (context.get(POLICY) == null && !context.normalizedPath().startsWith("/localcloud/")) {
            ContentSecurityPolicy policy = new ContentSecurityPolicy();
            context.put(POLICY, policy);
            context.addHeadersEndHandler(ignored -> write(context.response(), policy));
        }
        context.next();
    }

    private static void write(HttpServerResponse response, ContentSecurityPolicy policy) {
        var headers = response.headers();
        headers.set("Content-Security-Policy", policy.header());
        headers.set("X-Content-Type-Options", "nosniff");
        if (!policy.mayBeFramed()) {
            headers.set("X-Frame-Options", "DENY");
        }
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    static ContentSecurityPolicy of(RoutingContext context) {
        return context.get(POLICY);
    }
}
