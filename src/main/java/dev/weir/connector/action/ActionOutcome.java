package dev.weir.connector.action;

import java.util.List;
import java.util.Map;

import dev.weir.record.FieldFault;
import dev.weir.record.StoredRecord;

/** What came of an action. */
public sealed interface ActionOutcome {

    /** It was done. */
    record Done(Map<String, Object> output, StoredRecord record) implements ActionOutcome {
    }

    /** The input, or an output that the record takes, is not allowed. */
    record Invalid(List<FieldFault> faults) implements ActionOutcome {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    record NotFound() implements ActionOutcome {
    }

    /**
     * The service behind the action failed; nothing was changed.
     *
     * @param late whether it took too long
     */
    record Failed(boolean late) implements ActionOutcome {
    }
}
