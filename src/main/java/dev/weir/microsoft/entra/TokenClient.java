package dev.weir.microsoft.entra;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Form;

import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.MicrosoftConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Gets access tokens: for a person by their refresh token, and for the portal itself. */
@ApplicationScoped
public class TokenClient {

    private final TokenRestClient endpoint;
    private final MicrosoftConfig config;

    TokenClient(Endpoints endpoints, MicrosoftConfig config) {
        this.endpoint = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.login())
                .connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS).build(TokenRestClient.class);
        this.config = config;
    }

    /**
     * A token for a person and one resource.
     *
     * @param tenantId the person's tenant, at whose own endpoint the token is asked for
     * @param refreshToken any refresh token of the person; it serves every resource consented to
     * @param audience the resource, with the slash at its end if it has one
     * @throws EntraException when Azure AD gives none
     */
    public IssuedToken forPerson(String tenantId, String refreshToken, String audience) {
        return ask(tenantId, new Form().param("grant_type", "refresh_token").param("refresh_token", refreshToken)
                .param("scope", scope(audience) + " offline_access"));
    }

    /**
     * A token for the portal itself.
     *
     * @param tenantId the tenant in which it acts
     * @param audience the resource
     * @throws EntraException when Azure AD gives none
     */
    public IssuedToken forApplication(String tenantId, String audience) {
        return ask(tenantId, new Form().param("grant_type", "client_credentials").param("scope", scope(audience)));
    }

    /** The resource's slash stays, so that some scopes have two. */
    private static String scope(String audience) {
        return audience + "/.default";
    }

    private IssuedToken ask(String tenantId, Form form) {
        form.param("client_id", config.clientId()).param("client_secret", config.clientSecret());
        try {
            TokenRestClient.Answer answer = endpoint.ask(tenantId, form);
            return new IssuedToken(answer.accessToken(), answer.refreshToken(), Duration.ofSeconds(answer.expiresIn()));
        } catch (WebApplicationException refused) {
            throw exception(refused);
        } catch (ProcessingException silent) {
            throw new EntraException(0, "it does not answer", silent);
        }
    }

    private static EntraException exception(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        try {
            return new EntraException(status, refused.getResponse().readEntity(TokenRestClient.Refusal.class));
        } catch (ProcessingException | IllegalStateException notAzure) {
            return new EntraException(status, "it answered " + status, notAzure);
        }
    }
}
