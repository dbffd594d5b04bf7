package dev.weir.microsoft.flow;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A flow as a tenant's admin sees it, whoever owns it.
 *
 * @param name its GUID
 * @param displayName what it is called
 * @param on whether it runs when its trigger fires
 * @param suspended whether Microsoft turned it off
 * @param owner object id of the person who made it
 * @param changed when it was last changed, as far as the service says
 */
public record AdminFlow(String name, String displayName, boolean on, boolean suspended, String owner,
        Optional<Instant> changed) {

    static AdminFlow of(JsonNode json) {
        JsonNode properties = json.path("properties");
        String state = properties.path("state").asText();
        return new AdminFlow(json.path("name").asText(), properties.path("displayName").asText(), state.equals("Started"),
                state.equals("Suspended"), properties.path("creator").path("objectId").asText(),
                ServiceTime.read(properties.path("lastModifiedTime")));
    }
}
