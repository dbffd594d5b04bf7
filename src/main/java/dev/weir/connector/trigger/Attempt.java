package dev.weir.connector.trigger;

/** A delivery that was sent, and what came of it. */
record Attempt(PendingDelivery delivery, Answer answer) {
}
