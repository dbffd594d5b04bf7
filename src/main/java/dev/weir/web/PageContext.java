package dev.weir.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** What the layout knows of the request: who reads the page, in which language and colours, and where they are. */
@Named("page")
@RequestScoped
public class PageContext {

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final Languages languages;
    private final BrandConfig brand;

    PageContext(RoutingContext context, SecurityIdentity identity, Languages languages, BrandConfig brand) {
        this.context = context;
        this.identity = identity;
        this.languages = languages;
        this.brand = brand;
    }

    /** The language of the page. */
    public Locale locale() {
        return languages.choose(cookie(Languages.COOKIE), context.request().getHeader("Accept-Language"));
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

    /** The token that forms of this browser carry. */
    public String formToken() {
        return FormToken.of(context);
    }

    private String cookie(String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
