package dev.weir.record;

import java.util.List;

/** What came of a wish to write a record. Only {@link Written} and {@link Deleted} changed anything. */
public sealed interface WriteOutcome {

    /** The record was made or changed. */
    record Written(StoredRecord record, RecordEvent event) implements WriteOutcome {
    }

    /** The record was as wished already. */
    record Unchanged(StoredRecord record) implements WriteOutcome {
    }

    record Deleted(RecordEvent event) implements WriteOutcome {
    }

    /** Values that cannot be taken, all at once. */
    record Invalid(List<FieldFault> faults) implements WriteOutcome {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody changed the record meanwhile. */
    record Conflict(StoredRecord current) implements WriteOutcome {
    }

    record NotFound() implements WriteOutcome {
    }

    /** The type does not allow records to be made, changed or deleted. */
    record NotAllowed() implements WriteOutcome {
    }

    /** The database's own rules forbid it, for example because other records point to this one. */
    record Refused() implements WriteOutcome {
    }
}
