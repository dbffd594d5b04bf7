package dev.weir.identity;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns away answers of Azure AD that no sign-in of this browser asked for. Without it such an answer would begin a new
 * sign-in, and a stolen or replayed address would look as if it worked.
 */
class CallbackGuard {

    static final String CALLBACK = "/signin-oidc";
    private static final String STATE_COOKIE = "q_auth_";
    /** After the origins are told apart and the headers are set, before anybody looks at who is signed in. */
    private static final int PRIORITY = 800;

    void register(@Observes Filters filters) {
        filters.register(CallbackGuard::check, PRIORITY);
    }

    private static void check(RoutingContext request) {
        if (request.normalizedPath().equals(CALLBACK) && !isAwaited(request)) {
            request.response().setStatusCode(303).putHeader("Cache-Control", "no-store")
                    .putHeader("Location", "/sign-in/refused/" + Refusal.STATE.path()).end();
        } else {
            request.next();
        }
    }

    private static boolean isAwaited(RoutingContext request) {
        List<String> states = request.queryParam("state");
        return states.size() == 1 && request.request().getCookie(STATE_COOKIE + states.get(0)) != null;
    }
}
