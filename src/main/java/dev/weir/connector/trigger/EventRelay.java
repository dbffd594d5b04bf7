package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.ATTEMPTS;
import static dev.weir.connector.trigger.Tables.BODY;
import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.DELIVERY_KEY;
import static dev.weir.connector.trigger.Tables.DELIVERY_TENANT;
import static dev.weir.connector.trigger.Tables.ENDED_AT;
import static dev.weir.connector.trigger.Tables.EVENT;
import static dev.weir.connector.trigger.Tables.EVENT_AT;
import static dev.weir.connector.trigger.Tables.EVENT_ID;
import static dev.weir.connector.trigger.Tables.EVENT_KEY;
import static dev.weir.connector.trigger.Tables.EVENT_KIND;
import static dev.weir.connector.trigger.Tables.EVENT_NUMBER;
import static dev.weir.connector.trigger.Tables.EVENT_TENANT;
import static dev.weir.connector.trigger.Tables.EVENT_TYPE;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_EVENT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.STATE;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_ID;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import dev.weir.record.LentRecords.Borrower;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import io.quarkus.logging.Log;

/**
 * Carries events from the ISV's database, where they were written with their changes, to the subscriptions in the portal's.
 * Its place among the events moves in the same transaction as the deliveries are written: none is lost and none is doubled,
 * wherever the process dies.
 */
@ApplicationScoped
class EventRelay {

    private static final int BATCH = 200;
    /** The transaction ends here, since what is being delivered to the same subscriptions waits for it. */
    private static final int MOST_DELIVERIES = 1000;

    private final RecordEvents events;
    private final EventPlaces places;
    private final RecordTypes types;
    private final Subscriptions subscriptions;
    private final EventBody bodies;
    private final Audiences audiences;
    private final DSLContext sql;
    private final Clock clock;

    EventRelay(RecordEvents events, EventPlaces places, RecordTypes types, Subscriptions subscriptions, EventBody bodies,
            Audiences audiences, DSLContext sql, Clock clock) {
        this.events = events;
        this.places = places;
        this.types = types;
        this.subscriptions = subscriptions;
        this.bodies = bodies;
        this.audiences = audiences;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Carries the next events over.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean carry() {
        EventPlace place = places.locked();
        List<RecordEvent> next = events.after(place.relayed(), BATCH);
        if (next.isEmpty()) {
            return wasRestored(place);
        }
        int deliveries = 0;
        int carried = 0;
        while (carried < next.size() && deliveries < MOST_DELIVERIES) {
            RecordEvent event = next.get(carried++);
            deliveries += offer(event, place.here(event.number()));
        }
        places.move(new EventPlace(next.get(carried - 1).number(), place.offset(), place.from()));
        return carried < next.size() || next.size() == BATCH;
    }

    /** Notices that the ISV's database holds fewer events than before, which without this would silence all triggers. */
    private boolean wasRestored(EventPlace place) {
        long last = events.lastNumber();
        if (!place.isAheadOf(last)) {
            return false;
        }
        Log.errorf("The product's database went back from event %d to event %d, as a restored backup does. Triggers go on with"
                + " what happens from now on; changes made after the backup were told to flows but are in the database no more",
                place.relayed(), last);
        places.move(place.restored(last));
        return true;
    }

    /** Gives an event to whoever waits for it; says how many they are. */
    private int offer(RecordEvent event, long number) {
        Optional<Borrower> audience = audiences.of(event.tenant());
        if (audience.isEmpty()) {
            return 0;
        }
        Optional<RecordType> type = types.find(event.type());
        List<Subscription> interested = type
                .map(known -> TriggerMatch.of(event, audience.get(), number, known, subscriptions)).orElse(List.of());
        String tenantId = audience.get().tenantId();
        if (!interested.isEmpty()) {
            sql.insertInto(EVENT).set(EVENT_NUMBER, number).set(EVENT_ID, event.id().toString())
                    .set(EVENT_TENANT, tenantId).set(EVENT_TYPE, event.type()).set(EVENT_KEY, event.key())
                    .set(EVENT_KIND, EventBody.kind(event).word()).set(EVENT_AT, event.at().atOffset(ZoneOffset.UTC))
                    .set(BODY, bodies.of(event, type.get()).toString()).execute();
            deliver(interested.stream().map(Subscription::id).sorted().toList(), event, tenantId, number);
        }
        return interested.size();
    }

    private void deliver(List<String> subscriptionIds, RecordEvent event, String tenantId, long number) {
        Portions.of(subscriptionIds).forEach(subscriptions::lock);
        // Whatever is queued is queued behind one that waits.
        Set<String> busy = sql.select(OF_SUBSCRIPTION).from(DELIVERY)
                .where(DELIVERY_KEY.eq(event.key()), STATE.eq(DeliveryState.WAITING.name())).fetchSet(OF_SUBSCRIPTION);
        Map<DeliveryState, List<String>> states = subscriptionIds.stream().collect(Collectors
                .groupingBy(id -> busy.contains(id) ? DeliveryState.QUEUED : DeliveryState.WAITING));
        states.forEach((state, ids) -> Portions.of(ids).forEach(group -> insert(group, event, tenantId, number, state)));
    }

    private void insert(List<String> subscriptionIds, RecordEvent event, String tenantId, long number,
            DeliveryState state) {
        sql.insertInto(DELIVERY, OF_SUBSCRIPTION, OF_EVENT, DELIVERY_TENANT, DELIVERY_KEY, STATE, ATTEMPTS, NEXT_AT)
                .select(DSL.select(SUBSCRIPTION_ID, DSL.val(number), DSL.val(tenantId), DSL.val(event.key()),
                        DSL.val(state.name()), DSL.val(0), DSL.val(OffsetDateTime.now(clock))).from(SUBSCRIPTION)
                        .where(SUBSCRIPTION_ID.in(subscriptionIds), ENDED_AT.isNull()))
                .execute();
    }
}
