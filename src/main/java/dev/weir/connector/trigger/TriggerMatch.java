package dev.weir.connector.trigger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.weir.connector.odata.Matches;
import dev.weir.connector.odata.ODataException;
import dev.weir.connector.odata.ODataReader;
import dev.weir.record.LentRecords.Borrower;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordType;

/** Which subscriptions an event is for. */
final class TriggerMatch {

    private TriggerMatch() {
    }

    static List<Subscription> of(RecordEvent event, Borrower audience, long number, RecordType type,
            Subscriptions subscriptions) {
        Map<String, Boolean> met = new HashMap<>();
        return subscriptions.to(audience.tenantId(), event.type(), EventBody.kind(event)).stream()
                .filter(subscription -> audience.personId().map(subscription.ownerId()::equals).orElse(true))
                .filter(subscription -> subscription.afterEvent() < number)
                .filter(subscription -> touches(event, subscription.fields()))
                .filter(subscription -> met.computeIfAbsent(Objects.toString(subscription.condition(), ""),
                        condition -> meets(event, type, condition)))
                .toList();
    }

    private static boolean touches(RecordEvent event, List<String> fields) {
        return fields.isEmpty() || event.changes().stream().anyMatch(change -> fields.contains(change.field()));
    }

    /**
     * Whether the record meets a condition. A condition that was valid when somebody subscribed but names a field that is
     * declared no more is met by nothing.
     */
    static boolean meets(RecordEvent event, RecordType type, String condition) {
        Map<String, Object> values = new HashMap<>(event.values());
        values.put(RecordType.ID, event.key());
        try {
            return new Matches(values).meet(new ODataReader(type).filter(condition));
        } catch (ODataException outdated) {
            return false;
        }
    }
}
