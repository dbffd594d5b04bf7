package dev.weir.connector.trigger;

import java.time.Instant;

import dev.weir.connector.definition.TriggerKind;

/**
 * A delivery as an administrator sees it.
 *
 * @param host where it went; the rest of the address is the subscriber's secret
 * @param body what was sent
 * @param status what the subscriber answered, or null when it did not
 * @param answer the beginning of the answer, or what went wrong
 * @param open whether the subscription still lasts
 */
public record DeliveryEntry(long id, String recordType, String recordKey, TriggerKind kind, Instant at, String eventId,
        DeliveryState state, int attempts, Instant triedAt, String host, String owner, String body, Integer status,
        String answer, boolean open) {

    /** Whether it can be sent again. */
    public boolean replayable() {
        return open && (state == DeliveryState.DEAD || state == DeliveryState.DELIVERED);
    }
}
