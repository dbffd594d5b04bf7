/** Faults on demand: what the local cloud's services do wrong when a person or a test asks for it. */
package dev.weir.localcloud.faults;
