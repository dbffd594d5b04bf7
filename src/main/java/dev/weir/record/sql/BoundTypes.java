package dev.weir.record.sql;

import java.util.Map;

import dev.weir.record.RecordType;

/** All record types with their tables, by id. */
record BoundTypes(Map<String, BoundType> byId) {

    BoundTypes {
        byId = Map.copyOf(byId);
    }

    BoundType get(String id) {
        BoundType bound = byId.get(id);
        if (bound == null) {
            throw new IllegalArgumentException("No record type " + id);
        }
        return bound;
    }

    BoundType get(RecordType type) {
        return get(type.id());
    }
}
