package dev.weir.localcloud.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * What all of Microsoft's resource providers have in common: names of providers are read in any case, pages of any site may
 * call, every call names an {@code api-version}, and every answer carries a request id.
 */
class ResourceProviderRules {

    /** After the {@link OriginRouter}, before everything else. */
    private static final int PRIORITY = 9_000;
    private static final String ROOT = "/localcloud/providers/";
    private static final String SEEN = ResourceProviderRules.class.getName();
    private static final Map<String, String> PROVIDERS = Map.of(
            "microsoft.processsimple", "Microsoft.ProcessSimple",
            "microsoft.flow", "Microsoft.Flow",
            "microsoft.powerapps", "Microsoft.PowerApps",
            "microsoft.businessappplatform", "Microsoft.BusinessAppPlatform");

    void register(@Observes Filters filters) {
        filters.register(ResourceProviderRules::apply, PRIORITY);
    }

    private static void apply(RoutingContext context) {
        String path = context.request().path();
        if (!path.startsWith(ROOT) || context.get(SEEN) != null) {
            context.next();
            return;
        }
        String canonical = canonical(path);
        if (!canonical.equals(path)) {
            String query = context.request().query();
            context.reroute(query == null ? canonical : canonical + "?" + query);
            return;
        }
        context.put(SEEN, true);
        addHeaders(context);
        if (context.request().method().name().equals("OPTIONS")) {
            context.response().setStatusCode(204).end();
        } else if (context.request().getParam("api-version") == null) {
            refuseWithoutVersion(context);
        } else {
            context.next();
        }
    }

    static String canonical(String path) {
        int end = path.indexOf('/', ROOT.length());
        String provider = end < 0 ? path.substring(ROOT.length()) : path.substring(ROOT.length(), end);
        String known = PROVIDERS.get(provider.toLowerCase(Locale.ROOT));
        return known == null ? path : ROOT + known + (end < 0 ? "" : path.substring(end));
    }

    private static void addHeaders(RoutingContext context) {
        String asked = context.request().getHeader("x-ms-client-request-id");
        String id = asked != null && asked.matches("[A-Za-z0-9-]{1,64}") ? asked : UUID.randomUUID().toString();
        var headers = context.response().headers();
        headers.set("x-ms-request-id", id);
        headers.set("x-ms-correlation-request-id", id);
        headers.set("x-ms-routing-request-id", "LOCAL:" + id);
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
        headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, x-ms-client-request-id, "
                + "x-ms-client-session-id, x-ms-client-scope, x-ms-origin");
        headers.set("Access-Control-Expose-Headers", "Location, Retry-After, x-ms-request-id");
        headers.set("Access-Control-Max-Age", "600");
    }

    private static void refuseWithoutVersion(RoutingContext context) {
        context.response().setStatusCode(400).putHeader("Content-Type", "application/json").end(new JsonObject()
                .put("error", new JsonObject().put("code", "MissingApiVersionParameter").put("message",
                        "The api-version query parameter (?api-version=) is required for all requests."))
                .encode());
    }
}
