package dev.weir.localcloud.calls;

import java.time.OffsetDateTime;
import java.util.OptionalInt;

/**
 * A call that a service of the local cloud got.
 *
 * @param number its place in the log
 * @param path what was asked for, query included
 * @param status the answer's status; absent while the call is under way, or when the caller or the local cloud stopped
 *        meanwhile
 */
public record ServiceCall(long number, OffsetDateTime at, String method, String path, OptionalInt status) {
}
