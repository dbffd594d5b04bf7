package dev.weir.microsoft.powerapps;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Uploads a connector's icon to where Power Apps takes it from, as Microsoft's command line tool for connectors does. */
@ApplicationScoped
public class IconClient {

    private static final String VERSION = "2016-11-01";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "icon.png";

    private final ResourceStorageRestClient rest;
    private final HttpClient storage = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    IconClient(Endpoints endpoints) {
        this.rest = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.powerApps()).connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(30, TimeUnit.SECONDS).build(ResourceStorageRestClient.class);
    }

    /**
     * Uploads an icon.
     *
     * @return the address to give as {@code iconUri}
     * @throws ConnectionsException when there is no room for it or it cannot be sent there
     */
    public URI upload(String token, String environment, byte[] png) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("environment").put("name", environment);
        try {
            URI blob = inContainer(
                    rest.room("Bearer " + token, objectId(token), VERSION, body).path("sharedAccessSignature").asText());
            HttpResponse<Void> answer = storage.send(HttpRequest.newBuilder(blob).timeout(PATIENCE)
                    .header("x-ms-blob-type", "BlockBlob").header("Content-Type", "image/png")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(png)).build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 201) {
                throw new ConnectionsException(answer.statusCode(), null);
            }
            return blob;
        } catch (WebApplicationException refused) {
            throw new ConnectionsException(refused.getResponse().getStatus(), refused);
        } catch (ProcessingException | IOException | IllegalArgumentException | DecodeException silent) {
            throw new ConnectionsException(0, silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionsException(0, stopped);
        }
    }

    /** Whose token it is. The address wants to know; whether it is true is for the service to check. */
    private static String objectId(String token) {
        String[] parts = token.split("\\.");
        if (parts.length < 2) {
            throw new IllegalArgumentException("The token names nobody");
        }
        return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)).getString("oid");
    }

    /** The address of a blob: its name between the container and the signature. */
    private static URI inContainer(String signature) {
        int query = signature.indexOf('?');
        if (query < 0) {
            throw new IllegalArgumentException("Power Apps gave no signed address");
        }
        return URI.create(signature.substring(0, query) + "/" + NAME + signature.substring(query));
    }
}
