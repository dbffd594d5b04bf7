package dev.weir.microsoft.entra;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Reads the keys that Azure AD publishes. */
@ApplicationScoped
public class KeyClient {

    private final KeyRestClient endpoint;

    KeyClient(Endpoints endpoints) {
        this.endpoint = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.login())
                .connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS).build(KeyRestClient.class);
    }

    /**
     * The key set (RFC 7517) for all organisations.
     *
     * @throws EntraException when Azure AD does not give it
     */
    public String keySet() {
        try {
            return endpoint.keys();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            throw new EntraException(status, "it answered " + status + " instead of its keys", refused);
        } catch (ProcessingException silent) {
            throw new EntraException(0, "it does not answer", silent);
        }
    }
}
