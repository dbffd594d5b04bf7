package dev.weir.record.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.Actor;
import dev.weir.record.Field;
import dev.weir.record.FieldChange;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordTypes;
import dev.weir.record.TenantId;

/** An event as a row: the changes and the record in JSON, so that they stay readable when the declaration changes. */
final class EventRow {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final RecordTypes types;

    EventRow(RecordTypes types) {
        this.types = types;
    }

    String record(RecordEvent event) {
        return RecordJson.of(event.values()).toString();
    }

    String changes(RecordEvent event) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        event.changes().forEach(change -> array.addObject().put("field", change.field())
                .<ObjectNode> set("before", RecordJson.of(change.before()))
                .set("after", RecordJson.of(change.after())));
        return array.toString();
    }

    RecordEvent read(Record row) {
        String type = row.get(SqlEventLog.TYPE);
        Map<String, Object> values = new LinkedHashMap<>();
        tree(row.get(SqlEventLog.RECORD)).properties()
                .forEach(entry -> values.put(entry.getKey(), value(type, entry.getKey(), entry.getValue())));
        List<FieldChange> changes = new ArrayList<>();
        for (JsonNode change : tree(row.get(SqlEventLog.CHANGES))) {
            String field = change.path("field").asText();
            changes.add(new FieldChange(field, value(type, field, change.path("before")),
                    value(type, field, change.path("after"))));
        }
        return new RecordEvent(row.get(SqlEventLog.NUMBER), UUID.fromString(row.get(SqlEventLog.ID)),
                new TenantId(row.get(SqlEventLog.TENANT)), type, row.get(SqlEventLog.KEY),
                RecordEvent.Kind.valueOf(row.get(SqlEventLog.KIND)), actor(row), row.get(SqlEventLog.AT).toInstant(), changes,
                values);
    }

    private static Actor actor(Record row) {
        return new Actor(Actor.Kind.valueOf(row.get(SqlEventLog.ACTOR_KIND)), row.get(SqlEventLog.ACTOR_ID),
                row.get(SqlEventLog.ACTOR_NAME), Optional.ofNullable(row.get(SqlEventLog.ACTOR_THROUGH)));
    }

    /** The value as the field's type today, or as text when the field is gone or has become another. */
    private Object value(String type, String name, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        Optional<Field> field = types.find(type).flatMap(found -> found.field(name));
        return field.flatMap(found -> RecordJson.read(found.type(), node)).orElseGet(node::asText);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A row of weir_record_event is damaged", damaged);
        }
    }
}
