package dev.weir.microsoft.powerapps;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A custom connector as it stands in an environment.
 *
 * @param name its id, such as {@code shared_fieldline-5f...}
 * @param definition its OpenAPI definition, behind Microsoft's gateway: each path starts with the connection's id
 */
public record CustomConnector(String name, String title, JsonNode definition) {
}
