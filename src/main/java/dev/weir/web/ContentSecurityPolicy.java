package dev.weir.web;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a page may load, send and frame. It starts closed; a page that shows a widget opens what that widget needs.
 * <p>
 * One per request, kept in the routing context, since the header is written after the page.
 */
public final class ContentSecurityPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String nonce;
    private final Set<String> frames = new LinkedHashSet<>();
    private final Set<String> formTargets = new LinkedHashSet<>();
    private final Set<String> ancestors = new LinkedHashSet<>();

    ContentSecurityPolicy() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What each script tag of the page must carry. */
    public String nonce() {
        return nonce;
    }

    /** Lets the page show frames of this origin or host pattern. */
    public void allowFrame(String source) {
        frames.add(checked(source));
    }

    /** Lets a form of the page end up at this origin, also by redirect. */
    public void allowFormTarget(URI origin) {
        formTargets.add(checked(origin.toString()));
    }

    /** Lets pages of this origin show the answer in a frame. */
    public void allowAncestor(URI origin) {
        ancestors.add(checked(origin.toString()));
    }

    boolean mayBeFramed() {
        return !ancestors.isEmpty();
    }

    private static String checked(String source) {
        if (!source.matches("[A-Za-z0-9:/.*_-]+")) {
            throw new IllegalArgumentException("Not a source for a content security policy: " + source);
        }
        return source;
    }

    String header() {
        return "default-src 'none'; script-src 'nonce-" + nonce
                + "'; style-src 'self'; img-src 'self' data: https:; font-src 'self'"
                + "; connect-src 'self'; form-action 'self'" + list(formTargets)
                + (frames.isEmpty() ? "; frame-src 'none'" : "; frame-src" + list(frames))
                + (ancestors.isEmpty() ? "; frame-ancestors 'none'" : "; frame-ancestors" + list(ancestors))
                + "; base-uri 'none'";
    }

    private static String list(Set<String> sources) {
        StringBuilder text = new StringBuilder();
        sources.forEach(source -> text.append(' ').append(source));
        return text.toString();
    }
}
