package dev.weir.microsoft.flow;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A flow as its people see it.
 *
 * @param environment the environment it lives in
 * @param name its GUID
 * @param displayName what it is called
 * @param on whether it runs when its trigger fires
 * @param suspended whether Microsoft turned it off, for example because it always failed or nobody pays for it
 * @param instant whether a person starts it
 * @param mine whether the person who asks owns it
 * @param changed when it was last changed, as far as the service says
 */
public record Flow(String environment, String name, String displayName, boolean on, boolean suspended, boolean instant,
        boolean mine, Optional<Instant> changed) {

    static Flow of(JsonNode json) {
        JsonNode properties = json.path("properties");
        String state = properties.path("state").asText();
        return new Flow(properties.path("environment").path("name").asText(), json.path("name").asText(),
                properties.path("displayName").asText(), state.equals("Started"), state.equals("Suspended"),
                isInstant(properties), !properties.path("userType").asText("Owner").startsWith("Co"),
                ServiceTime.read(properties.path("lastModifiedTime")));
    }

    private static boolean isInstant(JsonNode properties) {
        JsonNode triggers = properties.path("definitionSummary").path("triggers");
        for (JsonNode trigger : triggers.isMissingNode() ? properties.path("definition").path("triggers") : triggers) {
            if (trigger.path("type").asText().equals("Request") && !trigger.path("kind").asText().equals("Http")) {
                return true;
            }
        }
        return false;
    }
}
