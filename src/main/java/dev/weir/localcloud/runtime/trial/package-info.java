/**
 * Runs a definition in memory, with a clock that jumps and answers from a file: for template tests, commands and trying a
 * template out.
 */
package dev.weir.localcloud.runtime.trial;
