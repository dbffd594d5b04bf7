package dev.weir.identity;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;

/**
 * What an ID token must say beyond what every OpenID provider's must: Azure AD publishes its issuer with a gap, which only
 * the token's own tenant fills, and it signs for personal accounts too.
 */
@ApplicationScoped
@Unremovable
@TenantFeature("Default")
class TokenRules implements Validator {

    private final MicrosoftIssuers issuers;

    TokenRules(MicrosoftIssuers issuers) {
        this.issuers = issuers;
    }

    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        return issuers.refusal(context, false).map(Refusal::verdict).orElse(null);
    }
}
