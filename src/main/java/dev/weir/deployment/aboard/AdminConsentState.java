package dev.weir.deployment.aboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.ws.rs.core.NewCookie;

/** Binds Microsoft's answer to the browser that asked: a random value, in the request and in a cookie. */
final class AdminConsentState {

    static final String COOKIE = "weir-consent";
    private static final int SECONDS = 900;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AdminConsentState() {
    }

    static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static NewCookie cookie(String state, boolean secure) {
        return new NewCookie.Builder(COOKIE).value(state).path("/coming-aboard").httpOnly(true).secure(secure)
                .maxAge(state.isEmpty() ? 0 : SECONDS).sameSite(NewCookie.SameSite.LAX).build();
    }

    /** Whether the answer's value is the one this browser was given. */
    static boolean fits(String kept, String answered) {
        return kept != null && !kept.isEmpty() && answered != null && MessageDigest
                .isEqual(kept.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
    }
}
