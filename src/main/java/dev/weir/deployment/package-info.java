/**
 * Coming aboard, and putting connector and flows into customers' environments so that they end switched on and verified:
 * for one customer, or for all of them in a rollout.
 */
package dev.weir.deployment;
