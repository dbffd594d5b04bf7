package dev.weir.localcloud.entra;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import dev.weir.localcloud.faults.Faults;

/**
 * Signs tokens, and, when a fault asks for it, gets the one token wrong that a portal must refuse. Each fault is named by
 * what is wrong with the ID token.
 */
@ApplicationScoped
class Signer {

    static final String SERVICE = "entra";

    private final SigningKeys keys;
    private final Issuers issuers;
    private final Faults faults;

    Signer(SigningKeys keys, Issuers issuers, Faults faults) {
        this.keys = keys;
        this.issuers = issuers;
        this.faults = faults;
    }

    /** An ID token for a person, spoilt if somebody asked for that. */
    String idToken(JwtClaims claims, Person person, boolean personal) {
        spoil(claims, person);
        SigningKey key = keys.current(personal);
        if (asked("key-of-personal-accounts", person)) {
            key = keys.current(true);
        } else if (asked("unknown-key", person)) {
            key = SigningKey.generate(issuers.template());
        } else if (asked("other-provider", person)) {
            claims.setIssuer("https://accounts.google.com");
            key = SigningKey.generate("https://accounts.google.com");
        }
        try {
            if (asked("alg-none", person)) {
                return sign(claims, key.id(), "none", null);
            }
            if (asked("hs256-with-public-key", person)) {
                return sign(claims, key.id(), AlgorithmIdentifiers.HMAC_SHA256,
                        new HmacKey(key.pair().getPublic().getEncoded()));
            }
            String token = sign(claims, key);
            return asked("wrong-signature", person) ? token.substring(0, token.lastIndexOf('.') + 1)
                    + sign(new JwtClaims(), key).replaceFirst(".*\\.", "") : token;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An access token for a person. */
    String accessToken(JwtClaims claims, Person person) {
        if (asked("expired-access-token", person)) {
            shift(claims, -7200);
        }
        return applicationToken(claims);
    }

    String applicationToken(JwtClaims claims) {
        try {
            return sign(claims, keys.current(false));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void spoil(JwtClaims claims, Person person) {
        if (asked("expired-token", person)) {
            shift(claims, -7200);
        }
        if (asked("short-lived-token", person)) {
            claims.setClaim("exp", (Long) claims.getClaimValue("iat") + 360);
        }
        if (asked("not-yet-valid-token", person)) {
            shift(claims, 7200);
        }
        if (asked("wrong-issuer", person)) {
            claims.setIssuer(issuers.version2("00000000-0000-4000-8000-000000000bad"));
        }
        if (asked("wrong-audience", person)) {
            claims.setAudience(UUID.randomUUID().toString());
        }
        if (asked("wrong-nonce", person)) {
            claims.setStringClaim("nonce", UUID.randomUUID().toString());
        }
        if (asked("wrong-version", person)) {
            claims.setStringClaim("ver", "1.0");
        }
        if (asked("no-tenant", person)) {
            claims.unsetClaim("tid");
        }
    }

    private boolean asked(String kind, Person person) {
        return faults.take(SERVICE, kind, person.upn()).isPresent();
    }

    private static void shift(JwtClaims claims, long seconds) {
        for (String name : new String[] { "iat", "nbf", "exp" }) {
            claims.setClaim(name, (Long) claims.getClaimValue(name) + seconds);
        }
    }

    private static String sign(JwtClaims claims, SigningKey key) throws JoseException {
        return sign(claims, key.id(), AlgorithmIdentifiers.RSA_USING_SHA256, key.pair().getPrivate());
    }

    private static String sign(JwtClaims claims, String keyId, String algorithm, java.security.Key key)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setHeader("x5t", keyId);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        return signature.getCompactSerialization();
    }
}
