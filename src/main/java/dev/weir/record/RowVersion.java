package dev.weir.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A version for rows of tables that count none: a digest of what the row holds. */
final class RowVersion {

    private static final int LENGTH = 16;

    private RowVersion() {
    }

    /**
     * The version of a row. The time of the last change alone would not do, since two changes can fall into one tick of the
     * column's clock.
     */
    static String of(Map<String, Object> values, Optional<Instant> changed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RecordJson.of(values).toString().getBytes(StandardCharsets.UTF_8));
            changed.ifPresent(at -> digest.update(at.toString().getBytes(StandardCharsets.UTF_8)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
