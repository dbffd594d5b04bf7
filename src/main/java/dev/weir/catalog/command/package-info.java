/** The catalog's commands, for engineers and build servers; none of them starts a server. */
package dev.weir.catalog.command;
