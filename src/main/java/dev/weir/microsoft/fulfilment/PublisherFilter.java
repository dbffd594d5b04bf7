package dev.weir.microsoft.fulfilment;

import java.util.UUID;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;

/** Adds to each call what the marketplace wants on all of them. */
class PublisherFilter implements ClientRequestFilter {

    private static final String VERSION = "2018-08-31";

    private final PublisherTokens tokens;

    PublisherFilter(PublisherTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.setUri(UriBuilder.fromUri(request.getUri()).queryParam("api-version", VERSION).build());
        request.getHeaders().putSingle("Authorization", "Bearer " + tokens.current());
        request.getHeaders().putSingle("x-ms-requestid", UUID.randomUUID().toString());
        request.getHeaders().putSingle("x-ms-correlationid", UUID.randomUUID().toString());
    }
}
