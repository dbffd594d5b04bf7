package dev.weir.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Remembers for which issuer Azure AD publishes each key. A key that belongs to one tenant, such as that of all personal
 * accounts, must not validate another tenant's token.
 */
@ApplicationScoped
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeyIssuers implements OidcResponseFilter {

    private final Map<String, String> issuers = new ConcurrentHashMap<>();
    private volatile Set<String> published = Set.of();

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        if (response.statusCode() == 200) {
            remember(response.responseBody().toString());
        }
        return Uni.createFrom().voidItem();
    }

    void remember(String keySet) {
        try {
            JsonArray keys = new JsonObject(keySet).getJsonArray("keys", new JsonArray());
            Set<String> all = new HashSet<>();
            for (int i = 0; i < keys.size(); i++) {
                JsonObject key = keys.getJsonObject(i);
                all.add(key.getString("kid"));
                if (key.getString("kid") != null && key.getString("issuer") != null) {
                    issuers.put(key.getString("kid"), key.getString("issuer"));
                }
            }
            published = all;
        } catch (DecodeException notJson) {
            // The caller of the endpoint reads the same answer and reports it.
        }
    }

    /** Whether Azure AD had this key in its set when it was last read. */
    boolean isPublished(String keyId) {
        return published.contains(keyId);
    }

    /** Whether a key may sign for an issuer: it is published for all tenants, for this one, or without saying for which. */
    boolean mayServe(String keyId, String issuer, String tenantId) {
        String owner = keyId == null ? null : issuers.get(keyId);
        return owner == null || owner.replace("{tenantid}", tenantId).equals(issuer);
    }
}
