/** The environment of the Flow service that a person works in. */
package dev.weir.embed.environment;
