package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The published keys, and their rotation on demand. */
@Path("/localcloud")
@Produces(MediaType.APPLICATION_JSON)
public class KeysApi {

    private final SigningKeys keys;

    KeysApi(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Path("{authority}/discovery/v2.0/keys")
    public KeySet version2(String authority) {
        return new KeySet(keys.published().stream().map(key -> Key.of(key, key.issuer())).toList());
    }

    @GET
    @Path("{authority}/discovery/keys")
    public KeySet version1(String authority) {
        return new KeySet(keys.published().stream().map(key -> Key.of(key, null)).toList());
    }

    @POST
    @Path("panel/api/keys/rotate")
    public Map<String, String> rotate() {
        return Map.of("kid", keys.rotate().id());
    }

    /** A JSON web key set. */
    record KeySet(List<Key> keys) {
    }

    /** A published key; {@code issuer} is Microsoft's addition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(String kty, String use, String kid, String x5t, String n, String e, String issuer) {

        static Key of(SigningKey key, String issuer) {
            return new Key("RSA", "sig", key.id(), key.id(), key.modulus(), key.exponent(), issuer);
        }
    }
}
