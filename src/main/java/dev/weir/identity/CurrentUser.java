package dev.weir.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * The person who makes the request. Known by tenant and object id, which never change; names and addresses are for reading
 * only.
 */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The Azure AD tenant, as a lower-case GUID. */
    public String tenantId() {
        return required("tid").toLowerCase(Locale.ROOT);
    }

    /** The person's object id in that tenant, as a lower-case GUID. */
    public String objectId() {
        return required("oid").toLowerCase(Locale.ROOT);
    }

    /** What to call the person. */
    public String name() {
        String name = claim("name");
        return name == null ? userPrincipalName() : name;
    }

    /** The sign-in name, such as {@code alice@contoso.example}; it can change and proves nothing. */
    public String userPrincipalName() {
        String name = claim("preferred_username");
        return name != null ? name : required("upn");
    }

    /** Name and object id, as trails write them. */
    public String signature() {
        return name() + " (" + objectId() + ")";
    }

    /** What tells Azure AD at sign-out whom to sign out, where the token has it. */
    Optional<String> logoutHint() {
        return Optional.ofNullable(claim("login_hint"));
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * Whether the person's token names an app role, whatever it is worth here: before a tenant is aboard, nobody has any
     * role.
     */
    public boolean claims(String role) {
        Object roles = identity.getPrincipal() instanceof JsonWebToken idToken ? idToken.getClaim("roles") : null;
        return roles instanceof Collection<?> named
                && named.stream().map(String::valueOf).anyMatch(name -> name.replace("\"", "").equals(role));
    }

    private String required(String claim) {
        String value = claim(claim);
        if (value == null) {
            throw new IllegalStateException("Nobody is signed in, or the ID token lacks " + claim);
        }
        return value;
    }

    private String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken idToken ? idToken.getClaim(name) : null;
    }
}
