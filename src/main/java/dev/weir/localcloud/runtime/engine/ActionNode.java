package dev.weir.localcloud.runtime.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One action as the definition describes it.
 *
 * @param name its name, unique in the definition
 * @param type in lower case, since types ignore case
 * @param json all that the definition says of it
 * @param runAfter the siblings it waits for, and the statuses it accepts of each
 * @param blocks the actions inside, if it is a container
 */
public record ActionNode(String name, String type, JsonNode json, Map<String, Set<Status>> runAfter, List<Block> blocks) {

    static ActionNode of(String name, JsonNode json) {
        String type = json.path("type").asText("").toLowerCase(Locale.ROOT);
        Map<String, Set<Status>> runAfter = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        json.path("runAfter").properties().forEach(entry -> runAfter.put(entry.getKey(), statuses(entry.getValue())));
        return new ActionNode(name, type, json, runAfter, blocks(type, json));
    }

    private static Set<Status> statuses(JsonNode names) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        names.forEach(text -> Status.of(text.asText()).ifPresent(statuses::add));
        return statuses.isEmpty() ? EnumSet.of(Status.SUCCEEDED) : statuses;
    }

    private static List<Block> blocks(String type, JsonNode json) {
        List<Block> blocks = new ArrayList<>();
        switch (type) {
            case "scope", "foreach", "until" -> blocks.add(Block.of("actions", json.path("actions")));
            case "if" -> {
                blocks.add(Block.of("actions", json.path("actions")));
                blocks.add(Block.of("else", json.path("else").path("actions")));
            }
            case "switch" -> {
                json.path("cases").properties()
                        .forEach(entry -> blocks.add(Block.of(entry.getKey(), entry.getValue().path("actions"))));
                blocks.add(Block.of("default", json.path("default").path("actions")));
            }
            default -> {
                return List.of();
            }
        }
        return List.copyOf(blocks);
    }

    public JsonNode inputs() {
        return json.path("inputs");
    }

    boolean isContainer() {
        return !blocks.isEmpty();
    }

    boolean isLoop() {
        return type.equals("foreach") || type.equals("until");
    }

    /** Whether {@code operationOptions}, a comma list, names this option. */
    public boolean hasOption(String option) {
        for (String named : json.path("operationOptions").asText("").split(",")) {
            if (named.trim().equalsIgnoreCase(option)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code inputs} or {@code outputs} are kept out of the history. */
    boolean hides(String part) {
        for (JsonNode hidden : json.path("runtimeConfiguration").path("secureData").path("properties")) {
            if (hidden.asText().equalsIgnoreCase(part)) {
                return true;
            }
        }
        return false;
    }
}
