/** Finds what is wrong with a definition before the service refuses it or a run fails on it. */
package dev.weir.workflow.check;
