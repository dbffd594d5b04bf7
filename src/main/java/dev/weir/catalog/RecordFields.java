package dev.weir.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.weir.record.Field;
import dev.weir.record.RecordTypes;

/** What the catalog must know of the ISV's record types to check paths into records. */
@FunctionalInterface
public interface RecordFields {

    /** The names of a record type's fields; empty when there is no such type. */
    Optional<Set<String>> of(String recordType);

    /** The fields of declared record types. */
    static RecordFields in(RecordTypes types) {
        return id -> types.find(id)
                .map(type -> type.fields().stream().map(Field::name).collect(Collectors.toUnmodifiableSet()));
    }
}
