package dev.weir.connector.trigger;

import java.time.OffsetDateTime;
import java.util.List;

import dev.weir.connector.definition.TriggerKind;

/**
 * Somebody, usually a flow, who wants to be told.
 *
 * @param id not guessable, since knowing it is enough to end the subscription
 * @param callback where to send events; a secret, since it carries its own signature
 * @param condition an OData filter that the record must meet, or null
 * @param fields the fields of which one must have changed; empty for any
 * @param ownerId who subscribed
 * @param afterEvent the newest event when the subscription began
 * @param missing how often in a row the callback was not found
 * @param endedWhy why it ended, or null while it lasts
 */
public record Subscription(String id, String tenantId, String recordType, TriggerKind kind, String callback, String condition,
        List<String> fields, String ownerId, String ownerName, long afterEvent, OffsetDateTime createdAt, int missing,
        OffsetDateTime endedAt, String endedWhy) {

    public Subscription {
        fields = List.copyOf(fields);
    }

    /** The callback's host: what people may see of it. */
    public String host() {
        return java.net.URI.create(callback).getAuthority();
    }
}
