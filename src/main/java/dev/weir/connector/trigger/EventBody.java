package dev.weir.connector.trigger;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.api.RecordAnswers;
import dev.weir.connector.definition.TriggerKind;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordType;

/** An event as subscribers and pollers get it. */
@ApplicationScoped
class EventBody {

    private final RecordAnswers answers;

    EventBody(RecordAnswers answers) {
        this.answers = answers;
    }

    ObjectNode of(RecordEvent event, RecordType type) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("eventId", event.id().toString())
                .put("kind", kind(event).word()).put("at", event.at().toString());
        body.set("record", answers.event(event.tenant().value(), type, event.key(), event.values()));
        ArrayNode changed = body.putArray("changed");
        event.changes().forEach(change -> changed.add(change.field()));
        return body;
    }

    static TriggerKind kind(RecordEvent event) {
        return TriggerKind.valueOf(event.kind().name());
    }
}
