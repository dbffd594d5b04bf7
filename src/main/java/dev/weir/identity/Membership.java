package dev.weir.identity;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Decides what the roles in a token are worth here: everybody of a customer is a user, nobody of an unknown tenant is
 * anything, and only the ISV's own people can operate the portal.
 */
@ApplicationScoped
class Membership implements SecurityIdentityAugmentor {

    /** Attribute of the identity that holds the tenant's {@link Standing}. */
    static final String STANDING = "weir.standing";

    private final KnownTenants tenants;
    private final IdentityConfig config;

    Membership(KnownTenants tenants, IdentityConfig config) {
        this.tenants = tenants;
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getClaim("tid") == null) {
            return Uni.createFrom().item(identity);
        }
        String tenant = token.<String> getClaim("tid").toLowerCase(Locale.ROOT);
        return context.runBlocking(() -> withRoles(identity, tenant));
    }

    private SecurityIdentity withRoles(SecurityIdentity identity, String tenant) {
        boolean home = config.homeTenant().filter(tenant::equalsIgnoreCase).isPresent();
        Standing standing = home ? Standing.MEMBER : tenants.standing(tenant);
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials()).addAttributes(identity.getAttributes())
                .addAttribute(STANDING, standing)
                .addPermissionChecker(identity::checkPermission);
        if (standing == Standing.MEMBER) {
            builder.addRole(Role.USER);
            if (identity.hasRole(Role.ADMIN)) {
                builder.addRole(Role.ADMIN);
            }
            if (home && identity.hasRole(Role.OPERATOR)) {
                builder.addRole(Role.OPERATOR);
            }
        }
        return builder.build();
    }
}
