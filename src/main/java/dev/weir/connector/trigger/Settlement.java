package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.ANSWER;
import static dev.weir.connector.trigger.Tables.ANSWER_STATUS;
import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.DELIVERY_ID;
import static dev.weir.connector.trigger.Tables.DELIVERY_KEY;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_EVENT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.STATE;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Writes down what came of attempts to deliver, and lets go what waited behind them. */
@ApplicationScoped
class Settlement {

    private static final int MISSING_ENOUGH = 3;
    private static final int LONGEST_ANSWER = 1900;
    /** The same table once more, for what stands beside a delivery. */
    private static final Table<?> OTHER = DELIVERY.as("other");

    private final DSLContext sql;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Settlement(DSLContext sql, Subscriptions subscriptions, Clock clock) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Settles attempts, all or none: each is done, to be made again later, given up, or the end of its subscription. */
    @Transactional
    void settle(List<Attempt> attempts) {
        subscriptions.lock(attempts.stream().map(attempt -> attempt.delivery().subscriptionId()).collect(Collectors.toSet()));
        // Most are answered alike, so that one statement does for many.
        attempts.stream().filter(attempt -> attempt.answer().isSuccess())
                .collect(Collectors.groupingBy(attempt -> new Written(attempt.answer()),
                        Collectors.mapping(Attempt::delivery, Collectors.toList())))
                .forEach((answer, deliveries) -> {
                    write(ids(deliveries), answer, DeliveryState.DELIVERED, OffsetDateTime.now(clock));
                    deliveries.stream().filter(delivery -> delivery.missing() > 0)
                            .forEach(delivery -> subscriptions.missing(delivery.subscriptionId(), 0));
                    advance(ids(deliveries));
                });
        attempts.stream().filter(attempt -> !attempt.answer().isSuccess())
                .forEach(attempt -> fail(attempt.delivery(), attempt.answer()));
    }

    private void fail(PendingDelivery delivery, Answer answer) {
        List<Long> id = List.of(delivery.id());
        OffsetDateTime now = OffsetDateTime.now(clock);
        int missing = answer.isMissing() ? delivery.missing() + 1 : 0;
        if (missing > 0 || delivery.missing() > 0) {
            subscriptions.missing(delivery.subscriptionId(), missing);
        }
        if (answer.isGone() || missing >= MISSING_ENOUGH) {
            write(id, new Written(answer), DeliveryState.DEAD, now);
            subscriptions.end(delivery.subscriptionId(), answer.isGone() ? "gone" : "missing");
            return;
        }
        Optional<Duration> wait = Backoff.after(delivery.attempts() + 1, ThreadLocalRandom.current().nextDouble());
        if (wait.isEmpty()) {
            write(id, new Written(answer), DeliveryState.DEAD, now);
            advance(id);
        } else {
            Duration asked = answer.retryAfter().filter(longer -> longer.compareTo(wait.get()) > 0).orElse(wait.get());
            write(id, new Written(answer), DeliveryState.WAITING, now.plus(asked));
        }
    }

    private static List<Long> ids(List<PendingDelivery> deliveries) {
        return deliveries.stream().map(PendingDelivery::id).sorted().toList();
    }

    private void write(Collection<Long> deliveries, Written answer, DeliveryState state, OffsetDateTime next) {
        sql.update(DELIVERY).set(STATE, state.name()).set(NEXT_AT, next).set(ANSWER_STATUS, answer.status())
                .set(ANSWER, answer.text()).where(DELIVERY_ID.in(deliveries), STATE.eq(DeliveryState.WAITING.name())).execute();
    }

    /** Lets what is queued beside deliveries go, the oldest of each record, unless one of it is on its way already. */
    void advance(Collection<Long> done) {
        // All of the index's columns, so that it gives the first one without sorting the others.
        Field<Long> next = DSL.field(others(DeliveryState.QUEUED)
                .orderBy(other(DELIVERY_KEY), other(STATE), other(OF_SUBSCRIPTION), other(OF_EVENT)).limit(1));
        List<Long> freed = sql.select(next).from(DELIVERY)
                .where(DELIVERY_ID.in(done), DSL.notExists(others(DeliveryState.WAITING)))
                .fetchSet(next).stream().filter(Objects::nonNull).sorted().toList();
        if (!freed.isEmpty()) {
            sql.update(DELIVERY).set(STATE, DeliveryState.WAITING.name()).set(NEXT_AT, OffsetDateTime.now(clock))
                    .where(DELIVERY_ID.in(freed)).execute();
        }
    }

    /** Deliveries in a state of the same record to the same subscription. */
    private static SelectConditionStep<Record1<Long>> others(DeliveryState state) {
        return DSL.select(other(DELIVERY_ID)).from(OTHER).where(other(DELIVERY_KEY).eq(DELIVERY_KEY),
                other(STATE).eq(state.name()), other(OF_SUBSCRIPTION).eq(OF_SUBSCRIPTION));
    }

    private static <T> Field<T> other(Field<T> field) {
        return DSL.field(DSL.name(OTHER.getName(), field.getName()), field.getDataType());
    }

    /** An answer as it is kept. */
    private record Written(Integer status, String text) {

        Written(Answer answer) {
            this(answer.status() == 0 ? null : answer.status(), answer.text().length() <= LONGEST_ANSWER ? answer.text()
                    : answer.text().substring(0, LONGEST_ANSWER));
        }
    }
}
