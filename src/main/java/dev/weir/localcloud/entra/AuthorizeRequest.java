package dev.weir.localcloud.entra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * A request to the authorization endpoint; both halves of the sign-in page carry it along.
 *
 * @param authority the tenant part of the path
 * @param parameters the request's own parameters, each once
 */
record AuthorizeRequest(String authority, Map<String, String> parameters) {

    private static final Set<String> KNOWN = Set.of("client_id", "response_type", "redirect_uri", "response_mode", "scope",
            "resource", "state", "nonce", "prompt", "login_hint", "domain_hint", "code_challenge",
            "code_challenge_method", "claims", "ui_locales", "mkt");

    static AuthorizeRequest of(String authority, MultivaluedMap<String, String> sent) {
        Map<String, String> parameters = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (KNOWN.contains(name) && !values.isEmpty()) {
                parameters.put(name, values.get(0));
            }
        });
        return new AuthorizeRequest(authority, parameters);
    }

    String get(String name) {
        return parameters.get(name);
    }

    boolean prompts(String value) {
        return value.equals(get("prompt"));
    }

    /** Whether the person must see the accounts, although one may be signed in. */
    boolean wantsAccounts() {
        return prompts("login") || prompts("select_account");
    }

    String responseMode() {
        String mode = get("response_mode");
        return mode == null ? "query" : mode;
    }

    String scope() {
        String scope = get("scope") == null ? "openid" : get("scope");
        return get("resource") == null ? scope : scope + " " + get("resource") + "/.default";
    }

    /** The parameters as hidden fields of a form repeat them. */
    public List<SignInPages.Field> fields() {
        return parameters.entrySet().stream().map(field -> new SignInPages.Field(field.getKey(), field.getValue()))
                .toList();
    }
}
