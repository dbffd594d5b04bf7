package dev.weir.connector.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Keys in addresses. */
final class PathSegments {

    private PathSegments() {
    }

    static String encode(String key) {
        return "./" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
