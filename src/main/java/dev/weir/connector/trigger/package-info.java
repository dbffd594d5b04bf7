/** Triggers: subscriptions, the delivery of events to them, and polling for those who cannot be called. */
package dev.weir.connector.trigger;
