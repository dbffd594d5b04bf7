package dev.weir.catalog;

import java.util.Optional;
import java.util.Set;

/** What the catalog must know of the ISV's record types to check paths into records. */
@FunctionalInterface
public interface RecordFields {

    /** The names of a record type's fields; empty when there is no such type. */
    Optional<Set<String>> of(String recordType);
}
