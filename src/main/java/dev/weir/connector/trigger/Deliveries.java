package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.ATTEMPTS;
import static dev.weir.connector.trigger.Tables.BODY;
import static dev.weir.connector.trigger.Tables.CALLBACK;
import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.DELIVERY_ID;
import static dev.weir.connector.trigger.Tables.DELIVERY_KEY;
import static dev.weir.connector.trigger.Tables.DELIVERY_TENANT;
import static dev.weir.connector.trigger.Tables.EVENT;
import static dev.weir.connector.trigger.Tables.EVENT_ID;
import static dev.weir.connector.trigger.Tables.EVENT_NUMBER;
import static dev.weir.connector.trigger.Tables.EVENT_TYPE;
import static dev.weir.connector.trigger.Tables.MISSING;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_EVENT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.STATE;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_ID;
import static dev.weir.connector.trigger.Tables.TRIED_AT;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Deliveries on their way. Of each record and subscription only the oldest is {@code WAITING}, the others are
 * {@code QUEUED} behind it: that keeps their order. While a delivery is being sent its next time is that of the lease's end,
 * so that another process takes over when this one dies.
 */
@ApplicationScoped
class Deliveries {

    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final DSLContext sql;
    private final Clock clock;
    private final Duration lease;

    Deliveries(DSLContext sql, WebhookConfig config, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.lease = config.timeout().plus(MARGIN);
    }

    /** What is due, oldest first, but nothing for these subscriptions, which are busy enough. */
    @Transactional
    List<PendingDelivery> due(Collection<String> busy, int limit) {
        List<Record> rows = List.copyOf(sql
                .select(DELIVERY_ID, OF_SUBSCRIPTION, DELIVERY_TENANT, EVENT_TYPE, DELIVERY_KEY, CALLBACK, EVENT_ID,
                        EVENT_NUMBER, ATTEMPTS, MISSING)
                .from(DELIVERY).join(SUBSCRIPTION).on(SUBSCRIPTION_ID.eq(OF_SUBSCRIPTION)).join(EVENT)
                .on(EVENT_NUMBER.eq(OF_EVENT))
                .where(STATE.eq(DeliveryState.WAITING.name()), NEXT_AT.le(OffsetDateTime.now(clock)),
                        OF_SUBSCRIPTION.notIn(busy))
                .orderBy(STATE, NEXT_AT, DELIVERY_ID).limit(limit).fetch());
        Map<Long, String> bodies = bodies(rows.stream().map(row -> row.get(EVENT_NUMBER)).collect(Collectors.toSet()));
        return rows.stream().map(row -> new PendingDelivery(row.get(DELIVERY_ID), row.get(OF_SUBSCRIPTION),
                row.get(DELIVERY_TENANT), row.get(EVENT_TYPE), row.get(DELIVERY_KEY), row.get(CALLBACK), row.get(EVENT_ID),
                bodies.get(row.get(EVENT_NUMBER)), row.get(ATTEMPTS), row.get(MISSING))).toList();
    }

    /** The bodies of events, each read once however many are told of it. */
    private Map<Long, String> bodies(Set<Long> events) {
        return events.isEmpty() ? Map.of()
                : sql.select(EVENT_NUMBER, BODY).from(EVENT).where(EVENT_NUMBER.in(events)).fetchMap(EVENT_NUMBER, BODY);
    }

    /** Takes deliveries; gives those that no other process has taken meanwhile. */
    @Transactional
    List<PendingDelivery> take(List<PendingDelivery> wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        BatchBindStep updates = sql.batch(sql.update(DELIVERY).set(NEXT_AT, (OffsetDateTime) null)
                .set(ATTEMPTS, (Integer) null).set(TRIED_AT, (OffsetDateTime) null)
                .where(DELIVERY_ID.eq((Long) null), STATE.eq((String) null), NEXT_AT.le((OffsetDateTime) null),
                        ATTEMPTS.eq((Integer) null)));
        wanted.forEach(delivery -> updates.bind(now.plus(lease), delivery.attempts() + 1, now, delivery.id(),
                DeliveryState.WAITING.name(), now, delivery.attempts()));
        int[] changed = updates.execute();
        return IntStream.range(0, changed.length).filter(index -> changed[index] == 1).mapToObj(wanted::get).toList();
    }

    /** Keeps a delivery for later without counting that as an attempt. */
    @Transactional
    void postpone(PendingDelivery delivery, Duration wait) {
        sql.update(DELIVERY).set(NEXT_AT, OffsetDateTime.now(clock).plus(wait))
                .where(DELIVERY_ID.eq(delivery.id()), STATE.eq(DeliveryState.WAITING.name())).execute();
    }
}
