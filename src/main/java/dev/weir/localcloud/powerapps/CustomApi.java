package dev.weir.localcloud.powerapps;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A custom connector as its runtime needs it.
 *
 * @param definition its OpenAPI 2.0 document with the service's own address
 * @param resource what its tokens are for
 * @param clientId the app registration that its connections sign in with; empty when they do not sign in
 * @param clientSecret the secret it was given last
 */
public record CustomApi(JsonNode definition, String resource, String clientId, String clientSecret) {

    static CustomApi of(JsonNode stored) {
        JsonNode properties = stored.path("properties");
        JsonNode settings = properties.at("/connectionParameters/token/oAuthSettings");
        return new CustomApi(properties.path("openApiDefinition"),
                settings.at("/customParameters/resourceUri/value").asText(), settings.path("clientId").asText(),
                settings.path("clientSecret").asText());
    }
}
