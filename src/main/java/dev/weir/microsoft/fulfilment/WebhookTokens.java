package dev.weir.microsoft.fulfilment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

import dev.weir.microsoft.Endpoints;

/**
 * Checks that a webhook call comes from the marketplace: a token of the publisher's tenant for the publisher's application,
 * given to the marketplace's own application, in version 1 or 2.
 */
@ApplicationScoped
public class WebhookTokens {

    private final PublisherConfig config;
    private final VerificationKeyResolver keys;
    private final String login;
    private final Clock clock;

    @Inject
    WebhookTokens(PublisherConfig config, Endpoints endpoints, Clock clock) {
        this.config = config;
        this.login = endpoints.login().toString();
        this.clock = clock;
        this.keys = new HttpsJwksVerificationKeyResolver(
                new HttpsJwks(login + "/" + config.tenantId().orElse("organizations") + "/discovery/v2.0/keys"));
    }

    /** For tests, with keys of their own. */
    WebhookTokens(PublisherConfig config, String login, VerificationKeyResolver keys, Clock clock) {
        this.config = config;
        this.login = login;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether an {@code Authorization} header proves that the marketplace calls. */
    public boolean provesMarketplace(String authorization) {
        if (!config.complete() || authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return false;
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.RSA_USING_SHA256)
                    .setVerificationKeyResolver(keys).setRequireExpirationTime().setAllowedClockSkewInSeconds(0)
                    .setExpectedAudience(config.clientId().orElseThrow())
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build()
                    .processToClaims(authorization.substring(7).strip());
            return isOfPublisher(claims) && isGivenToMarketplace(claims);
        } catch (InvalidJwtException invalid) {
            return false;
        }
    }

    private boolean isOfPublisher(JwtClaims claims) {
        String tenant = config.tenantId().orElseThrow();
        String issuer = String.valueOf(claims.getClaimValue("iss"));
        return tenant.equalsIgnoreCase(String.valueOf(claims.getClaimValue("tid")))
                && (issuer.equals("https://sts.windows.net/" + tenant + "/")
                        || issuer.equals(login + "/" + tenant + "/v2.0"));
    }

    private static boolean isGivenToMarketplace(JwtClaims claims) {
        Object application = claims.hasClaim("appid") ? claims.getClaimValue("appid") : claims.getClaimValue("azp");
        return PublisherTokens.MARKETPLACE.equals(application);
    }
}
