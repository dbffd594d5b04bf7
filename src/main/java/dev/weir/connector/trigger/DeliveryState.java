package dev.weir.connector.trigger;

/** How far the delivery of one event to one subscription has come. */
public enum DeliveryState {

    /** Behind an earlier event of the same record. */
    QUEUED,
    /** To be sent when its time comes; also while it is being sent. */
    WAITING,
    DELIVERED,
    /** Given up after all attempts; can be replayed. */
    DEAD,
    /** The subscription ended before it could be sent. */
    DROPPED
}
