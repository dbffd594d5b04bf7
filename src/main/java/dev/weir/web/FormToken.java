package dev.weir.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The random value a browser holds in a cookie and each of its forms repeats, which a foreign page cannot know. */
final class FormToken {

    static final String FIELD = "_csrf";
    private static final String COOKIE = "weir-form";
    private static final String FRESH = FormToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {
    }

    static String of(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{22}")) {
            return cookie.getValue();
        }
        String fresh = context.get(FRESH);
        if (fresh == null) {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            context.put(FRESH, fresh);
            context.response().addCookie(Cookie.cookie(COOKIE, fresh).setPath("/").setHttpOnly(true)
                    .setSecure(context.request().isSSL()).setSameSite(CookieSameSite.STRICT));
        }
        return fresh;
    }

    static boolean matches(RoutingContext context, String sent) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie != null && sent != null && MessageDigest.isEqual(
                cookie.getValue().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
