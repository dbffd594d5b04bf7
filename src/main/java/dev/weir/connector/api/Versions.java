package dev.weir.connector.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import dev.weir.record.StoredRecord;

/** Versions of records in HTTP's words: {@code ETag} and {@code If-Match}. */
final class Versions {

    private Versions() {
    }

    static String tag(StoredRecord record) {
        return "\"" + record.version() + "\"";
    }

    /**
     * The version that a change was made for, out of {@code If-Match}.
     *
     * @param current the record as it stands, to find which of several is meant
     * @return the version, or empty when any will do
     * @throws ApiException 412 when none of those named is the current one
     */
    static Optional<String> wanted(String ifMatch, StoredRecord current) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        List<String> tags = Arrays.stream(ifMatch.split(",")).map(String::strip).toList();
        if (!tags.contains(tag(current))) {
            throw stale();
        }
        return Optional.of(current.version());
    }

    static ApiException stale() {
        return ApiException.of(Response.Status.PRECONDITION_FAILED,
                "The record was changed meanwhile. Get it again, and send its ETag as If-Match.");
    }
}
