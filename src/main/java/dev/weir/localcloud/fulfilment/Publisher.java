package dev.weir.localcloud.fulfilment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.weir.localcloud.entra.BearerException;
import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;

/** Lets only the publisher's application call, with the right version, as the marketplace does on each of its calls. */
@RequestScoped
class Publisher {

    /** Azure Functions answer below {@code /api/} as well, so the marketplace's own paths are named. */
    private static final List<String> ROOTS = List.of("/localcloud/api/saas/", "/localcloud/api/usageEvent",
            "/localcloud/api/batchUsageEvent");
    private static final String VERSION = "2018-08-31";
    private static final String AUDIENCE = "20e940b3-4c77-4b0b-9a53-9e16a1b010a7";

    private final BearerTokens tokens;
    private final LocalMarketplaceConfig config;

    Publisher(BearerTokens tokens, LocalMarketplaceConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        if (!isOfMarketplace(request)) {
            return null;
        }
        String version = request.getUriInfo().getQueryParameters().getFirst("api-version");
        if (version == null) {
            return MarketplaceRefusal.version("ApiVersionUnspecified", "An API version is required, but was not specified.")
                    .getResponse();
        }
        if (!version.equals(VERSION)) {
            return MarketplaceRefusal.version("UnsupportedApiVersion",
                    "The HTTP resource does not support the API version '" + version + "'.").getResponse();
        }
        try {
            Caller caller = tokens.caller(request.getHeaderString("Authorization"), AUDIENCE);
            boolean publisher = caller.isApplication() && caller.tenantId().equals(config.tenantId())
                    && caller.clientId().equals(config.clientId());
            return publisher ? null
                    : MarketplaceRefusal.of(403, "Forbidden", "The application is not the one of the offer.", null)
                            .getResponse();
        } catch (BearerException invalid) {
            return MarketplaceRefusal.of(401, "Unauthorized", invalid.getMessage(), null).getResponse();
        }
    }

    @ServerResponseFilter
    void echo(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOfMarketplace(request)) {
            for (String name : new String[] { "x-ms-requestid", "x-ms-correlationid" }) {
                String sent = request.getHeaderString(name);
                response.getHeaders().putSingle(name, sent == null ? UUID.randomUUID().toString() : sent);
            }
        }
    }

    private static boolean isOfMarketplace(ContainerRequestContext request) {
        String path = ("/" + request.getUriInfo().getPath()).replace("//", "/");
        return ROOTS.stream().anyMatch(path::startsWith);
    }
}
