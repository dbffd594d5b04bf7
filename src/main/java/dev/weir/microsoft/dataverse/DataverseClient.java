package dev.weir.microsoft.dataverse;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.weir.microsoft.MicrosoftConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/**
 * Opens organisations of Dataverse. It repeats reads after a short pause and no changes: whoever changes something reads
 * first, so that a change whose answer got lost is seen and not made again.
 */
@ApplicationScoped
public class DataverseClient {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Pattern MICROSOFT = Pattern
            .compile(
                    "[a-z0-9-]+\\.(crm\\d*\\.dynamics\\.com|crm9?\\.microsoftdynamics\\.us|crm\\.appsplatform\\.us|crm\\.dynamics\\.cn)");

    private final DataverseRestClient rest;
    private final ObjectMapper json;
    private final MicrosoftConfig config;

    DataverseClient(ObjectMapper json, MicrosoftConfig config) {
        this.json = json;
        this.config = config;
        this.rest = QuarkusRestClientBuilder.newBuilder().baseUri(URI.create("http://address-is-given-with-each-call.invalid"))
                .connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS).build(DataverseRestClient.class);
    }

    /**
     * The organisation at an address.
     *
     * @param address as the environment names it
     * @param token of somebody of its tenant, for this address
     * @throws IllegalArgumentException when the address is not one of Microsoft's, since it would get the token
     */
    public Organization open(URI address, Supplier<String> token) {
        if (!isTrusted(address)) {
            throw new IllegalArgumentException("Not an address of Dataverse: " + address);
        }
        return new Organization(this, json, address, token);
    }

    private boolean isTrusted(URI address) {
        boolean microsoft = "https".equals(address.getScheme()) && address.getHost() != null
                && MICROSOFT.matcher(address.getHost()).matches();
        return microsoft || config.businessAppPlatformUrl()
                .filter(instead -> address.getAuthority() != null && address.getAuthority().equals(instead.getAuthority()))
                .isPresent();
    }

    DataverseRestClient rest() {
        return rest;
    }

    <T> T read(Supplier<T> question) {
        try {
            return once(question);
        } catch (DataverseException refused) {
            Duration pause = refused.retryAfter().orElse(Duration.ofMillis(200));
            if (!refused.isPassing() || pause.compareTo(LONGEST_PAUSE) > 0) {
                throw refused;
            }
            sleep(pause);
            return once(question);
        }
    }

    <T> T once(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException refused) {
            throw exception(refused.getResponse());
        } catch (ProcessingException silent) {
            throw new DataverseException(silent);
        }
    }

    private DataverseException exception(Response answer) {
        JsonNode error = body(answer).path("error");
        String requestId = answer.getHeaderString("x-ms-service-request-id");
        return new DataverseException(answer.getStatus(), error.path("code").asText(),
                error.path("message").asText(answer.getStatusInfo().getReasonPhrase()), requestId == null ? "" : requestId,
                retryAfter(answer.getHeaderString("Retry-After")));
    }

    private JsonNode body(Response answer) {
        try {
            return answer.hasEntity() ? json.readTree(answer.readEntity(String.class)) : MissingNode.getInstance();
        } catch (IOException | ProcessingException | IllegalStateException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static Duration retryAfter(String header) {
        return header != null && header.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DataverseException(stopped);
        }
    }
}
