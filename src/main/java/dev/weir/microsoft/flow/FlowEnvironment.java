package dev.weir.microsoft.flow;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An environment that flows live in.
 *
 * @param name its id
 * @param displayName what its admin calls it
 * @param isDefault whether it is the tenant's default one
 * @param ready whether it is set up
 */
public record FlowEnvironment(String name, String displayName, boolean isDefault, boolean ready) {

    static FlowEnvironment of(JsonNode json) {
        JsonNode properties = json.path("properties");
        return new FlowEnvironment(json.path("name").asText(), properties.path("displayName").asText(),
                properties.path("isDefault").asBoolean(),
                properties.path("provisioningState").asText("Succeeded").equals("Succeeded"));
    }
}
