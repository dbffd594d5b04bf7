package dev.weir.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** What the layout knows of the request: who reads the page, in which language and colours, and where they are. */
@Named("page")
@RequestScoped
public class PageContext {

    private static final String ZONE_COOKIE = "weir-zone";

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final Languages languages;
    private final BrandConfig brand;
    private final ZoneId defaultZone;
    private final Instance<PageNotice> notices;

    PageContext(RoutingContext context, SecurityIdentity identity, Languages languages, BrandConfig brand,
            @ConfigProperty(name = "weir.time-zone", defaultValue = "UTC") ZoneId defaultZone,
            @Any Instance<PageNotice> notices) {
        this.context = context;
        this.identity = identity;
        this.languages = languages;
        this.brand = brand;
        this.defaultZone = defaultZone;
        this.notices = notices;
    }

    /** The language of the page. */
    public Locale locale() {
        return languages.choose(cookie(Languages.COOKIE), context.request().getHeader("Accept-Language"));
    }

    /** The reader's time zone, as a script of the layout left it in a cookie; without script the configured one. */
    public ZoneId zone() {
        String name = cookie(ZONE_COOKIE);
        if (name != null && ZoneId.getAvailableZoneIds().contains(name.replace("%2F", "/"))) {
            return ZoneId.of(name.replace("%2F", "/"));
        }
        return defaultZone;
    }

    /** How this reader writes numbers, dates and times. */
    public Formats formats() {
        return new Formats(locale(), zone());
    }

    /** Leaves a sentence for the page that the answer leads to. */
    public void say(String message) {
        FlashMessage.leave(context, message);
    }

    /** The sentence that was left for this page, once; null when there is none. */
    public String message() {
        return FlashMessage.take(context);
    }

    public String language() {
        return locale().toLanguageTag();
    }

    public List<Locale> languages() {
        return languages.supported();
    }

    public Theme theme() {
        return Theme.of(cookie(Theme.COOKIE));
    }

    public BrandConfig brand() {
        return brand;
    }

    /** The letter drawn where the brand has no logo. */
    public String initial() {
        return brand.name().substring(0, brand.name().offsetByCodePoints(0, 1));
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The path of the page, without query. */
    public String path() {
        return context.request().path();
    }

    /** The path and query of the page, to come back to after a form. */
    public String location() {
        return context.request().uri();
    }

    /** The same, ready to be a parameter of another address. */
    public String encodedLocation() {
        return URLEncoder.encode(location(), StandardCharsets.UTF_8);
    }

    /** Whether the page lies in the part of the portal that starts with this path. */
    public boolean isIn(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    public ContentSecurityPolicy policy() {
        return SecurityHeaders.of(context);
    }

    public String nonce() {
        return policy().nonce();
    }

    /** What features have to say above this page. */
    public List<RawString> notices() {
        return notices.stream().flatMap(notice -> notice.render().stream()).map(TemplateInstance::render).map(RawString::new)
                .toList();
    }

    /** The token that forms of this browser carry. */
    public String formToken() {
        return FormToken.of(context);
    }

    private String cookie(String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
