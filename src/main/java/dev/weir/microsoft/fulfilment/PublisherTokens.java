package dev.weir.microsoft.fulfilment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/**
 * The ISV's own tokens for the marketplace, by client credentials of the publisher's tenant, kept until shortly before they
 * end.
 */
@ApplicationScoped
class PublisherTokens {

    /** The marketplace as a resource of Azure AD, and the application that sends its webhooks. */
    static final String MARKETPLACE = "20e940b3-4c77-4b0b-9a53-9e16a1b010a7";
    private static final Duration SPARE = Duration.ofMinutes(3);

    @Path("/{tenant}/oauth2/v2.0/token")
    interface TokenRestClient {

        @POST
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        JsonNode token(String tenant, @FormParam("grant_type") String grant, @FormParam("client_id") String client,
                @FormParam("client_secret") String secret, @FormParam("scope") String scope);
    }

    private final PublisherConfig config;
    private final TokenRestClient entra;
    private final Clock clock;
    private String token;
    private Instant usableUntil = Instant.MIN;

    PublisherTokens(PublisherConfig config, Endpoints endpoints, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.entra = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.login()).connectTimeout(3, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS).build(TokenRestClient.class);
    }

    /** @throws FulfilmentException when Azure AD gives none */
    synchronized String current() {
        if (clock.instant().isBefore(usableUntil)) {
            return token;
        }
        try {
            JsonNode answer = entra.token(config.tenantId().orElseThrow(), "client_credentials",
                    config.clientId().orElseThrow(), config.clientSecret().orElseThrow(), MARKETPLACE + "/.default");
            token = answer.path("access_token").asText();
            usableUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(SPARE);
            return token;
        } catch (WebApplicationException refused) {
            throw new FulfilmentException("Azure AD refuses the publisher's application. Check weir.publisher.",
                    refused);
        } catch (ProcessingException silent) {
            throw new FulfilmentException("Azure AD does not answer", silent);
        }
    }
}
