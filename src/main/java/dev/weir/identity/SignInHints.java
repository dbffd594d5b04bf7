package dev.weir.identity;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.web.Languages;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells Azure AD the reader's language, and, when signing in was asked for by itself, whether to show the accounts. Deep links
 * cannot carry such wishes: {@code prompt=none} in a link would only make sign-in fail.
 */
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInHints implements OidcRedirectFilter {

    private static final Set<String> PROMPTS = Set.of("select_account", "login");

    private final Languages languages;

    SignInHints(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext request = redirect.routingContext();
        Cookie chosen = request.request().getCookie(Languages.COOKIE);
        redirect.additionalQueryParams().add("ui_locales", languages.choose(chosen == null ? null : chosen.getValue(),
                request.request().getHeader("Accept-Language")).toLanguageTag());
        if (request.normalizedPath().equals("/sign-in")) {
            request.queryParam("prompt").stream().filter(PROMPTS::contains).findFirst()
                    .ifPresent(prompt -> redirect.additionalQueryParams().add("prompt", prompt));
            request.queryParam("domain_hint").stream().filter(hint -> hint.matches("[a-z0-9.-]{1,100}")).findFirst()
                    .ifPresent(hint -> redirect.additionalQueryParams().add("domain_hint", hint));
        }
    }
}
