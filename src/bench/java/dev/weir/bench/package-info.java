/** Benchmarks of the whole program, and what all benchmarks share. */
package dev.weir.bench;
