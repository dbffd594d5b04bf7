package dev.weir.microsoft.fulfilment;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** The line to the marketplace that both clients share: how to call, and what its refusals mean. */
@ApplicationScoped
class MarketplaceCalls {

    private final FulfilmentRestClient marketplace;
    private final ObjectMapper json;

    MarketplaceCalls(Endpoints endpoints, PublisherTokens tokens, ObjectMapper json) {
        this.json = json;
        this.marketplace = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.marketplace())
                .connectTimeout(3, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS)
                .register(new PublisherFilter(tokens)).build(FulfilmentRestClient.class);
    }

    FulfilmentRestClient marketplace() {
        return marketplace;
    }

    <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException refused) {
            throw exception(refused.getResponse());
        } catch (ProcessingException silent) {
            if (silent.getCause() instanceof FulfilmentException noToken) {
                throw noToken;
            }
            throw new FulfilmentException("The marketplace does not answer: " + silent.getMessage(), silent);
        }
    }

    private FulfilmentException exception(Response answer) {
        JsonNode body = body(answer);
        JsonNode error = body.path("Error").isObject() ? body.path("Error") : body;
        return new FulfilmentException(answer.getStatus(), Lenient.text(error, "code", "Code"),
                Lenient.text(error, "message", "Message"), answer.getHeaderString("x-ms-requestid"));
    }

    private JsonNode body(Response answer) {
        try {
            JsonNode body = json.readTree(answer.readEntity(String.class));
            return body == null ? json.createObjectNode() : body;
        } catch (java.io.IOException | IllegalStateException | ProcessingException unreadable) {
            // A refusal without a readable body is still a refusal; its status says enough.
            return json.createObjectNode();
        }
    }
}
