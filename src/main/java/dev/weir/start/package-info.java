/** What must be right before the portal starts: all faults of the configuration are reported at once. */
package dev.weir.start;
