package dev.weir.localcloud.flow.widget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Takes widget addresses with a slash at the end, as newer builds of Microsoft's SDK write them, for those without. */
class TrailingSlashes {

    /** After the router that tells the local cloud's requests from the portal's. */
    private static final int PRIORITY = 8_900;
    private static final Pattern WIDGET = Pattern.compile("(/localcloud/[A-Za-z-]+/widgets/.+?)/+");

    void register(@Observes Filters filters) {
        filters.register(TrailingSlashes::cut, PRIORITY);
    }

    private static void cut(RoutingContext context) {
        Matcher widget = WIDGET.matcher(context.request().path());
        if (widget.matches()) {
            String query = context.request().query();
            context.reroute(query == null ? widget.group(1) : widget.group(1) + "?" + query);
        } else {
            context.next();
        }
    }
}
