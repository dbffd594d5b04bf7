package dev.weir.catalog.exchange;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives a flow's document one order of members, so that the same flow makes the same file whichever way it came in. */
final class MemberOrder {

    private MemberOrder() {
    }

    static void settle(ObjectNode document) {
        first(document, List.of("type", "properties"));
        if (document.path("properties") instanceof ObjectNode properties) {
            first(properties, List.of("apiId", "displayName", "definition", "connectionReferences"));
            properties.path("connectionReferences").forEach(reference -> {
                if (reference instanceof ObjectNode object) {
                    first(object, List.of("source", "id", "tier"));
                }
            });
        }
    }

    /** Puts these members before all others. */
    private static void first(ObjectNode object, List<String> names) {
        ObjectNode others = object.objectNode();
        others.setAll(object);
        object.removeAll();
        for (String name : names) {
            JsonNode value = others.remove(name);
            if (value != null) {
                object.set(name, value);
            }
        }
        object.setAll(others);
    }
}
