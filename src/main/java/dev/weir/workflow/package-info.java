/** Microsoft's Workflow Definition Language as a library: read, check, draw, compare and evaluate flows, without I/O. */
package dev.weir.workflow;
