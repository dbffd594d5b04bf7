package dev.weir.web;

import java.net.URI;
import java.net.URISyntaxException;

/** An address inside this portal that came from outside, such as the page to go back to. */
public final class LocalAddress {

    private LocalAddress() {
    }

    /** The address, or the front page when it is missing or would lead to another site. */
    public static URI of(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return URI.create("/");
        }
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? URI.create("/") : uri;
        } catch (URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}
