/** Rollouts: one version of a template to many customers, in rings, stopped by its own failure limit. */
package dev.weir.deployment.rollout;
