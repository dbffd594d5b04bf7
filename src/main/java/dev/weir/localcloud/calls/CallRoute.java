package dev.weir.localcloud.calls;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Logs the calls that carry a token or ask for the keys of tokens, before they are served and once they are answered. */
class CallRoute {

    /** After the router that tells the local cloud's requests from the portal's, and before all that could refuse a call. */
    private static final int PRIORITY = 9_500;
    private static final String ROOT = "/localcloud";
    private static final String KEYS = "/discovery/v2.0/keys";
    private static final String LOGGED = CallRoute.class.getName();

    private final CallLog log;

    CallRoute(CallLog log) {
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        if (context.get(LOGGED) != null || !context.request().path().startsWith(ROOT + "/")
                || context.request().getHeader("Authorization") == null
                        && !context.request().path().endsWith(KEYS)) {
            context.next();
            return;
        }
        context.put(LOGGED, true);
        String method = context.request().method().name();
        String path = context.request().uri().substring(ROOT.length());
        context.request().pause();
        context.vertx().executeBlocking(() -> log.begin(method, path), false).onComplete(begun -> {
            context.request().resume();
            if (begun.failed()) {
                context.fail(begun.cause());
                return;
            }
            context.addEndHandler(ended -> {
                // A caller that hung up before the answer got none.
                if (ended.succeeded()) {
                    context.vertx().executeBlocking(() -> {
                        log.end(begun.result(), context.response().getStatusCode());
                        return null;
                    }, false);
                }
            });
            context.next();
        });
    }
}
