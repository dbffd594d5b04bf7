package dev.weir.web;

import java.net.URI;
import java.util.Set;

import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.vertx.ext.web.RoutingContext;

/**
 * Refuses changes that another site's page asks for in the name of a signed-in person. Two signs must agree: what the
 * browser says of where the request comes from, and the form's token. Calls with a bearer token are not the browser's doing
 * and pass.
 */
class FormGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;

    FormGuard(@ConfigProperty(name = "weir.url") URI portal) {
        this.origin = portal.getScheme() + "://" + portal.getAuthority();
    }

    @ServerRequestFilter
    @WithFormRead
    Response refuseForeignForms(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (SAFE.contains(request.getMethod()) || !isOfBrowser(context)) {
            return null;
        }
        if (!comesFromHere(context) || !FormToken.matches(context, sentToken(request))) {
            throw new ForeignFormException();
        }
        return null;
    }

    private static boolean isOfBrowser(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        return !context.normalizedPath().startsWith("/localcloud/") && !context.normalizedPath().startsWith("/api/")
                && (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7));
    }

    private boolean comesFromHere(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        String sender = context.request().getHeader("Origin");
        return (site == null || site.equals("same-origin")) && (sender == null || sender.equals(origin));
    }

    private static String sentToken(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString("X-Weir-Form");
        if (header != null) {
            return header;
        }
        var server = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return server.getFormParameter(FormToken.FIELD, true, false) instanceof String token ? token : null;
    }
}
