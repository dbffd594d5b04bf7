package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.ANSWER;
import static dev.weir.connector.trigger.Tables.ANSWER_STATUS;
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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/**
 * Deliveries on their way. Of each record and subscription only the oldest is {@code WAITING}, the others are
 * {@code QUEUED} behind it: that keeps their order. While a delivery is being sent its next time is that of the lease's end,
 * so that another process takes over when this one dies.
 */
@ApplicationScoped
class Deliveries {

    private static final int MISSING_ENOUGH = 3;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final DSLContext sql;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final Duration lease;

    Deliveries(DSLContext sql, Subscriptions subscriptions, WebhookConfig config, Clock clock) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.lease = config.timeout().plus(MARGIN);
    }

    /** What is due, oldest first, but nothing for these subscriptions, which are busy enough. */
    @Transactional
    List<PendingDelivery> due(Collection<String> busy, int limit) {
        return sql
                .select(DELIVERY_ID, OF_SUBSCRIPTION, DELIVERY_TENANT, EVENT_TYPE, DELIVERY_KEY, CALLBACK, EVENT_ID, BODY,
                        ATTEMPTS, MISSING)
                .from(DELIVERY).join(SUBSCRIPTION).on(SUBSCRIPTION_ID.eq(OF_SUBSCRIPTION)).join(EVENT)
                .on(EVENT_NUMBER.eq(OF_EVENT))
                .where(STATE.eq(DeliveryState.WAITING.name()), NEXT_AT.le(OffsetDateTime.now(clock)),
                        OF_SUBSCRIPTION.notIn(busy))
                .orderBy(STATE, NEXT_AT, DELIVERY_ID).limit(limit)
                .fetch(row -> new PendingDelivery(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                        row.value6(), row.value7(), row.value8(), row.value9(), row.value10()));
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

    /** Writes down what came of attempts, all or none: done, again later, given up, or the subscription ended. */
    @Transactional
    void settle(List<Attempt> attempts) {
        subscriptions.lock(attempts.stream().map(attempt -> attempt.delivery().subscriptionId()).collect(Collectors.toSet()));
        attempts.forEach(attempt -> settle(attempt.delivery(), attempt.answer()));
    }

    private void settle(PendingDelivery delivery, Answer answer) {
        int missing = answer.isMissing() ? delivery.missing() + 1 : 0;
        if (missing > 0 || delivery.missing() > 0) {
            subscriptions.missing(delivery.subscriptionId(), missing);
        }
        if (answer.isGone() || missing >= MISSING_ENOUGH) {
            write(delivery, answer, DeliveryState.DEAD, OffsetDateTime.now(clock));
            subscriptions.end(delivery.subscriptionId(), answer.isGone() ? "gone" : "missing");
            return;
        }
        Optional<Duration> wait = Backoff.after(delivery.attempts() + 1, ThreadLocalRandom.current().nextDouble());
        if (answer.isSuccess() || wait.isEmpty()) {
            write(delivery, answer, answer.isSuccess() ? DeliveryState.DELIVERED : DeliveryState.DEAD,
                    OffsetDateTime.now(clock));
            advance(delivery.subscriptionId(), delivery.recordKey());
        } else {
            Duration asked = answer.retryAfter().filter(longer -> longer.compareTo(wait.get()) > 0).orElse(wait.get());
            write(delivery, answer, DeliveryState.WAITING, OffsetDateTime.now(clock).plus(asked));
        }
    }

    private void write(PendingDelivery delivery, Answer answer, DeliveryState state, OffsetDateTime next) {
        String text = answer.text().length() <= 1900 ? answer.text() : answer.text().substring(0, 1900);
        sql.update(DELIVERY).set(STATE, state.name()).set(NEXT_AT, next)
                .set(ANSWER_STATUS, answer.status() == 0 ? null : answer.status()).set(ANSWER, text)
                .where(DELIVERY_ID.eq(delivery.id()), STATE.eq(DeliveryState.WAITING.name())).execute();
    }

    /** Lets the next event of the record go. */
    private void advance(String subscriptionId, String recordKey) {
        sql.select(DELIVERY_ID).from(DELIVERY)
                .where(OF_SUBSCRIPTION.eq(subscriptionId), DELIVERY_KEY.eq(recordKey),
                        STATE.eq(DeliveryState.QUEUED.name()))
                .orderBy(OF_EVENT, DELIVERY_ID).limit(1).fetchOptional(DELIVERY_ID)
                .ifPresent(next -> sql.update(DELIVERY).set(STATE, DeliveryState.WAITING.name())
                        .set(NEXT_AT, OffsetDateTime.now(clock)).where(DELIVERY_ID.eq(next)).execute());
    }
}
