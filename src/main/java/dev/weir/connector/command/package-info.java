/** The commands {@code connector write}, {@code connector package} and {@code connector check}; none starts the portal. */
package dev.weir.connector.command;
