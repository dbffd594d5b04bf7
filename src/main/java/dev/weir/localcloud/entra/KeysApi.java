package dev.weir.localcloud.entra;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The published keys. */
@Path("/localcloud/{authority}/discovery")
@Produces(MediaType.APPLICATION_JSON)
public class KeysApi {

    private final SigningKeys keys;

    KeysApi(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Path("v2.0/keys")
    public KeySet version2(String authority) {
        return new KeySet(keys.published().stream().map(key -> Key.of(key, key.issuer())).toList());
    }

    @GET
    @Path("keys")
    public KeySet version1(String authority) {
        return new KeySet(keys.published().stream().map(key -> Key.of(key, null)).toList());
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
