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
import static dev.weir.connector.trigger.Tables.ENDED_AT;
import static dev.weir.connector.trigger.Tables.EVENT;
import static dev.weir.connector.trigger.Tables.EVENT_AT;
import static dev.weir.connector.trigger.Tables.EVENT_ID;
import static dev.weir.connector.trigger.Tables.EVENT_KIND;
import static dev.weir.connector.trigger.Tables.EVENT_NUMBER;
import static dev.weir.connector.trigger.Tables.EVENT_TYPE;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_EVENT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.OWNER_NAME;
import static dev.weir.connector.trigger.Tables.STATE;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_ID;
import static dev.weir.connector.trigger.Tables.TRIED_AT;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

import dev.weir.connector.definition.TriggerKind;

/** The deliveries of one tenant, to look at and to send again. */
@ApplicationScoped
public class DeliveryLog {

    private static final List<Field<?>> COLUMNS = List.of(DELIVERY_ID, EVENT_TYPE, DELIVERY_KEY, EVENT_KIND, EVENT_AT, EVENT_ID,
            STATE, ATTEMPTS, TRIED_AT, CALLBACK, OWNER_NAME, BODY, ANSWER_STATUS, ANSWER, ENDED_AT, SUBSCRIPTION_ID);
    private static final List<String> DONE = List.of(DeliveryState.DEAD.name(), DeliveryState.DELIVERED.name());

    private final DSLContext sql;
    private final Subscriptions subscriptions;
    private final Settlement settlement;
    private final Clock clock;

    DeliveryLog(DSLContext sql, Subscriptions subscriptions, Settlement settlement, Clock clock) {
        this.settlement = settlement;
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * The newest deliveries of a tenant, or those in one state.
     *
     * @param before leaves out that delivery and newer ones; empty for none
     */
    public List<DeliveryEntry> newest(String tenantId, Optional<DeliveryState> state, OptionalLong before, int limit) {
        return select(DELIVERY_TENANT.eq(tenantId).and(state.map(wanted -> STATE.eq(wanted.name()))
                .orElseGet(DSL::noCondition)).and(before.isPresent() ? DELIVERY_ID.lt(before.getAsLong()) : DSL.noCondition()),
                limit);
    }

    public Optional<DeliveryEntry> find(String tenantId, long id) {
        return select(DELIVERY_TENANT.eq(tenantId).and(DELIVERY_ID.eq(id)), 1).stream().findFirst();
    }

    /** Sends a delivery again, if it is done and its subscription lasts. */
    @Transactional
    public boolean replay(String tenantId, long id) {
        return replay(DELIVERY_TENANT.eq(tenantId).and(DELIVERY_ID.eq(id))) == 1;
    }

    /** Sends everything again that was given up for events of a time range; says how many they are. */
    @Transactional
    public int replay(String tenantId, Instant from, Instant to) {
        return replay(DELIVERY_TENANT.eq(tenantId).and(STATE.eq(DeliveryState.DEAD.name()))
                .and(EVENT_AT.between(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))));
    }

    private int replay(Condition condition) {
        Map<Long, String> chosen = new TreeMap<>(sql.select(DELIVERY_ID, OF_SUBSCRIPTION).from(DELIVERY).join(SUBSCRIPTION)
                .on(SUBSCRIPTION_ID.eq(OF_SUBSCRIPTION)).join(EVENT).on(EVENT_NUMBER.eq(OF_EVENT))
                .where(condition, STATE.in(DONE), ENDED_AT.isNull()).fetchMap(DELIVERY_ID, OF_SUBSCRIPTION));
        Portions.of(new TreeSet<>(chosen.values())).forEach(subscriptions::lock);
        Portions.of(chosen.keySet())
                .forEach(ids -> sql.update(DELIVERY).set(STATE, DeliveryState.QUEUED.name()).set(ATTEMPTS, 0)
                        .set(NEXT_AT, OffsetDateTime.now(clock)).where(DELIVERY_ID.in(ids), STATE.in(DONE)).execute());
        Portions.of(chosen.keySet()).forEach(settlement::advance);
        return chosen.size();
    }

    private List<DeliveryEntry> select(Condition condition, int limit) {
        return sql.select(COLUMNS).from(DELIVERY).join(SUBSCRIPTION).on(SUBSCRIPTION_ID.eq(OF_SUBSCRIPTION)).join(EVENT)
                .on(EVENT_NUMBER.eq(OF_EVENT)).where(condition).orderBy(DELIVERY_ID.desc()).limit(limit)
                .fetch(DeliveryLog::read);
    }

    private static DeliveryEntry read(Record row) {
        OffsetDateTime tried = row.get(TRIED_AT);
        return new DeliveryEntry(row.get(DELIVERY_ID), row.get(EVENT_TYPE), row.get(DELIVERY_KEY),
                TriggerKind.named(row.get(EVENT_KIND)).orElseThrow(),
                row.get(EVENT_AT).toInstant(), row.get(EVENT_ID), DeliveryState.valueOf(row.get(STATE)), row.get(ATTEMPTS),
                tried == null ? null : tried.toInstant(), URI.create(row.get(CALLBACK)).getAuthority(), row.get(OWNER_NAME),
                row.get(BODY), row.get(ANSWER_STATUS), row.get(ANSWER), row.get(ENDED_AT) == null);
    }
}
