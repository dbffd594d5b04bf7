package dev.weir.catalog.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of an upload, as it is shown.
 *
 * @param fileName what the file was called
 * @param by who sent it
 * @param at when
 */
record ImportPage(UUID id, String fileName, String by, Instant at, ImportFindings findings) {
}
