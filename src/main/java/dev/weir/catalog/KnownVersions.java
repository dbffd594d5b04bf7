package dev.weir.catalog;

import java.util.Optional;

/** What is remembered of versions that people already have. */
@FunctionalInterface
public interface KnownVersions {

    /** The content hash that a version of a template had; empty when nobody has that version yet. */
    Optional<String> hash(String templateId, String version);
}
