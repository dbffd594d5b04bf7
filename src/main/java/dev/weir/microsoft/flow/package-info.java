/** Asks the Flow service for people's flows and runs, in their name. */
package dev.weir.microsoft.flow;
