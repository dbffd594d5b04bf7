package dev.weir.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** One sentence that a form leaves for the page its answer leads to, kept in the browser until it was shown. */
final class FlashMessage {

    private static final String COOKIE = "weir-message";
    private static final int LONGEST = 600;
    private static final int SECONDS_TO_LIVE = 60;

    private FlashMessage() {
    }

    static void leave(RoutingContext context, String message) {
        String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        context.response().addCookie(cookie(context,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                SECONDS_TO_LIVE));
    }

    /** The message left for this page, which is forgotten by that; null when there is none. */
    static String take(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        context.response().addCookie(cookie(context, "", 0));
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Cookie cookie(RoutingContext context, String value, int seconds) {
        return Cookie.cookie(COOKIE, value).setPath("/").setHttpOnly(true).setMaxAge(seconds)
                .setSecure(context.request().isSSL()).setSameSite(CookieSameSite.LAX);
    }
}
