package dev.weir.record;

import java.util.List;
import java.util.Optional;

/**
 * Some records of a longer list.
 *
 * @param previous where the part before starts, or empty at the beginning
 * @param next where the part after starts, or empty at the end
 */
public record RecordSlice(List<StoredRecord> records, Optional<PagePosition> previous, Optional<PagePosition> next) {

    public RecordSlice {
        records = List.copyOf(records);
    }
}
