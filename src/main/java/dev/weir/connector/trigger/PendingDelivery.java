package dev.weir.connector.trigger;

/**
 * An event on its way to a subscriber.
 *
 * @param tenantId whose event it is
 * @param attempts how many were made before this one
 * @param missing how often in a row the callback was not found so far
 */
record PendingDelivery(long id, String subscriptionId, String tenantId, String recordType, String recordKey, String callback,
        String eventId, String body, int attempts, int missing) {
}
