package dev.weir.localcloud.flow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/** Cuts lists into pages, linked as Microsoft's service links them. */
@ApplicationScoped
class FlowPage {

    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 250;

    private final LocalCloudConfig config;

    FlowPage(LocalCloudConfig config) {
        this.config = config;
    }

    /** The page that the request's {@code $top} and {@code $skiptoken} ask for. */
    ObjectNode of(List<ObjectNode> all, UriInfo request) {
        int size = size(request.getQueryParameters().getFirst("$top"));
        int start = start(request.getQueryParameters().getFirst("$skiptoken"));
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode value = page.putArray("value");
        all.stream().skip(start).limit(size).forEach(value::add);
        if (start + size < all.size()) {
            String path = request.getRequestUri().getPath().substring("/localcloud".length());
            UriBuilder next = UriBuilder.fromUri(config.url()).path(path)
                    .replaceQuery(request.getRequestUri().getRawQuery()).replaceQueryParam("$top")
                    .replaceQueryParam("$skiptoken");
            page.put("nextLink", next.queryParam("%24top", size).queryParam("%24skiptoken", token(start + size)).build()
                    .toString());
        }
        return page;
    }

    private static int size(String top) {
        try {
            return top == null ? DEFAULT_SIZE : Math.max(1, Math.min(MOST, Integer.parseInt(top)));
        } catch (NumberFormatException notNumber) {
            throw FlowFault.badRequest("InvalidRequestContent", "$top must be a number.");
        }
    }

    private static String token(int start) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("from=" + start).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(String token) {
        if (token == null) {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).substring("from=".length()));
        } catch (RuntimeException malformed) {
            throw FlowFault.badRequest("InvalidSkipToken", "The $skiptoken is not one that this service gave.");
        }
    }
}
