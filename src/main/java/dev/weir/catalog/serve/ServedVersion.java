package dev.weir.catalog.serve;

import java.time.Instant;

/**
 * A state of a template that was served.
 *
 * @param hash the hash over its content
 */
public record ServedVersion(String version, String hash, Instant firstServed) {
}
