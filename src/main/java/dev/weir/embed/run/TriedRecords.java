package dev.weir.embed.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells what a trial changed in the sample's records. */
final class TriedRecords {

    private final JsonNode sample;
    private final JsonNode after;

    TriedRecords(JsonNode sample, JsonNode after) {
        this.sample = sample;
        this.after = after;
    }

    List<TryPage.Changed> changes() {
        List<TryPage.Changed> changes = new ArrayList<>();
        after.properties().forEach(type -> type.getValue().forEach(record -> {
            List<TryPage.Field> fields = fields(before(type.getKey(), record.path("id").asText()), record);
            if (!fields.isEmpty()) {
                changes.add(new TryPage.Changed(record.path("id").asText(), fields));
            }
        }));
        return changes;
    }

    private static List<TryPage.Field> fields(Optional<JsonNode> before, JsonNode record) {
        List<TryPage.Field> fields = new ArrayList<>();
        record.properties().forEach(field -> {
            String now = field.getValue().asText();
            String was = before.map(old -> old.path(field.getKey()).asText()).orElse("");
            if (!now.equals(was)) {
                fields.add(new TryPage.Field(field.getKey(), was, now));
            }
        });
        return fields;
    }

    /** The record as it was when the flow began: as the sample has it, with the change that started the flow. */
    private Optional<JsonNode> before(String type, String id) {
        for (JsonNode record : sample.path("records").path(type)) {
            if (record.path("id").asText().equals(id)) {
                JsonNode change = sample.at("/when/changed");
                boolean isChanged = change.path("type").asText().equals(type) && change.path("id").asText().equals(id);
                return Optional.of(isChanged && change.path("set").isObject()
                        ? record.<com.fasterxml.jackson.databind.node.ObjectNode> deepCopy()
                                .setAll((com.fasterxml.jackson.databind.node.ObjectNode) change.get("set"))
                        : record);
            }
        }
        return Optional.empty();
    }
}
