package dev.weir.localcloud.entra;

import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells the local cloud's services who calls them. */
@ApplicationScoped
public class BearerTokens {

    private final SigningKeys keys;
    private final TrustedAuthority trusted;
    private final Visitors visitors;
    private final Directory directory;
    private final Clock clock;

    BearerTokens(SigningKeys keys, TrustedAuthority trusted, Visitors visitors, Directory directory, Clock clock) {
        this.keys = keys;
        this.trusted = trusted;
        this.visitors = visitors;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The caller behind an {@code Authorization} header.
     *
     * @param authorization the header's value, or null
     * @param audiences what the token may be for, slash at the end or not; none for any
     * @throws BearerException when there is no token, or it is not valid here
     */
    public Caller caller(String authorization, String... audiences) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new BearerException(BearerException.Kind.MISSING,
                    "Authentication failed. The 'Authorization' header is missing.");
        }
        Caller caller = read(claims(authorization.substring(7).trim()));
        if (audiences.length > 0 && !caller.isFor(audiences)) {
            throw new BearerException(BearerException.Kind.WRONG_AUDIENCE,
                    "The access token has been obtained for wrong audience or resource '" + caller.audience()
                            + "'. It should exactly match with one of the allowed audiences '"
                            + String.join(",", audiences) + "'.");
        }
        return caller;
    }

    private JwtClaims claims(String token) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver(this::key)
                .setRequireExpirationTime().setSkipDefaultAudienceValidation()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
        try {
            return consumer.processToClaims(token);
        } catch (InvalidJwtException invalid) {
            throw invalid.hasErrorCode(ErrorCodes.EXPIRED)
                    ? new BearerException(BearerException.Kind.EXPIRED, "The access token expiry is in the past.")
                    : new BearerException(BearerException.Kind.INVALID, "The access token is invalid.");
        }
    }

    private Key key(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        String id = token.getKeyIdHeaderValue();
        Optional<SigningKey> own = keys.find(id == null ? "" : id);
        return own.isPresent() ? own.get().pair().getPublic() : trusted.key(token, around);
    }

    private Caller read(JwtClaims claims) {
        try {
            String client = claims.hasClaim("appid") ? claims.getStringClaimValue("appid")
                    : claims.getStringClaimValue("azp");
            String permissions = claims.getStringClaimValue("scp");
            List<String> audience = claims.getAudience();
            String oid = claims.getStringClaimValue("oid");
            if (permissions != null && directory.person(oid).isEmpty()) {
                String upn = claims.hasClaim("upn") ? claims.getStringClaimValue("upn")
                        : claims.hasClaim("preferred_username") ? claims.getStringClaimValue("preferred_username") : oid;
                visitors.remember(claims.getStringClaimValue("tid"), oid, upn,
                        claims.hasClaim("name") ? claims.getStringClaimValue("name") : upn);
            }
            return new Caller(claims.getStringClaimValue("tid"), oid, client, audience.get(0),
                    permissions == null ? Set.of() : Set.of(permissions.split(" ")),
                    directory.person(oid).orElse(null));
        } catch (MalformedClaimException malformed) {
            throw new BearerException(BearerException.Kind.INVALID, "The access token is invalid.");
        }
    }
}
