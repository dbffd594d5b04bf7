/** Durable background work on the portal database, shared between replicas. */
package dev.weir.scheduling;
