package dev.weir.identity;

import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;

/**
 * What an access token for the portal's own API must say: it is of a work account, in either of the two forms, and given to
 * act for a person who let it. Applications that act for themselves are turned away.
 */
@ApplicationScoped
@Unremovable
@TenantFeature("api")
class ApiTokenRules implements Validator {

    private final MicrosoftIssuers issuers;
    private final IdentityConfig config;

    ApiTokenRules(MicrosoftIssuers issuers, IdentityConfig config) {
        this.issuers = issuers;
        this.config = config;
    }

    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        Optional<Refusal> refusal = issuers.refusal(context, true);
        if (refusal.isPresent()) {
            return refusal.get().verdict();
        }
        JwtClaims claims = context.getJwtClaims();
        String scopes = claims.getStringClaimValue("scp");
        return scopes != null && Arrays.stream(scopes.split(" ")).anyMatch(config.apiScopes()::contains) ? null
                : Refusal.SCOPE.verdict();
    }
}
