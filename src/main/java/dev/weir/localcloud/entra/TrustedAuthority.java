package dev.weir.localcloud.entra;

import java.security.Key;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

import dev.weir.localcloud.LocalCloudConfig;

/** The keys of an Azure AD that is not this one, whose people may use the simulated services. */
@ApplicationScoped
class TrustedAuthority {

    /** Keys for all tenants; tokens for Microsoft's own services are signed with the same. */
    private static final String KEYS = "/common/discovery/keys";

    private final HttpsJwksVerificationKeyResolver keys;

    TrustedAuthority(LocalCloudConfig config) {
        this.keys = config.trustedAuthority()
                .map(authority -> new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(authority.toString().replaceFirst("/$", "") + KEYS)))
                .orElse(null);
    }

    /**
     * The key that a token names.
     *
     * @throws UnresolvableKeyException when no other Azure AD is trusted, or it has no such key, or cannot be asked
     */
    Key key(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        if (keys == null) {
            throw new UnresolvableKeyException("No key " + token.getHeader(JsonWebKey.KEY_ID_PARAMETER));
        }
        return keys.resolveKey(token, around);
    }
}
