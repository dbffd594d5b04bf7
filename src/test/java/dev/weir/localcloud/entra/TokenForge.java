package dev.weir.localcloud.entra;

import java.security.Key;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens for the portal's API as the local Azure AD would give them out, and as it never would. */
@Singleton
public class TokenForge {

    private static final String PORTAL = "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    /** How a token is signed. */
    public enum Signature {
        OF_AZURE_AD,
        OF_PERSONAL_ACCOUNTS,
        OF_UNKNOWN_KEY,
        OF_ANOTHER_TOKEN,
        HS256_WITH_PUBLIC_KEY,
        NONE
    }

    private final Directory directory;
    private final Claims claims;
    private final Issuers issuers;
    private final SigningKeys keys;

    TokenForge(Directory directory, Claims claims, Issuers issuers, SigningKeys keys) {
        this.directory = directory;
        this.claims = claims;
        this.issuers = issuers;
        this.keys = keys;
    }

    /**
     * A person's token.
     *
     * @param version 1 or 2
     * @param change what is done to the right claims before they are signed
     */
    public String person(String upn, int version, Signature signature, Consumer<JwtClaims> change) {
        Application portal = directory.application(PORTAL).orElseThrow();
        Person person = directory.person(upn).orElseThrow();
        String scopes = String.join(" ", portal.scopes());
        JwtClaims right = version == 2 ? claims.accessTokenVersion2(portal, person, portal, scopes)
                : claims.accessTokenVersion1(portal, person, "api://" + PORTAL, scopes);
        change.accept(right);
        return sign(right, signature);
    }

    /** The issuer of version 2 tokens of a tenant. */
    public String issuer(String tenantId) {
        return issuers.version2(tenantId);
    }

    private String sign(JwtClaims content, Signature how) {
        SigningKey right = keys.current(false);
        return switch (how) {
            case OF_AZURE_AD -> compact(content, right, AlgorithmIdentifiers.RSA_USING_SHA256, right.pair().getPrivate());
            case OF_PERSONAL_ACCOUNTS -> {
                SigningKey personal = keys.current(true);
                yield compact(content, personal, AlgorithmIdentifiers.RSA_USING_SHA256, personal.pair().getPrivate());
            }
            case OF_UNKNOWN_KEY -> {
                SigningKey unknown = SigningKey.generate(issuers.template());
                yield compact(content, unknown, AlgorithmIdentifiers.RSA_USING_SHA256, unknown.pair().getPrivate());
            }
            case OF_ANOTHER_TOKEN -> sign(content, Signature.OF_AZURE_AD).replaceFirst("[^.]*$", "")
                    + sign(new JwtClaims(), Signature.OF_AZURE_AD).replaceFirst(".*\\.", "");
            case HS256_WITH_PUBLIC_KEY -> compact(content, right, AlgorithmIdentifiers.HMAC_SHA256,
                    new HmacKey(right.pair().getPublic().getEncoded()));
            case NONE -> compact(content, right, AlgorithmIdentifiers.NONE, null);
        };
    }

    private static String compact(JwtClaims content, SigningKey named, String algorithm, Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(named.id());
        signature.setPayload(content.toJson());
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
