package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.AFTER_EVENT;
import static dev.weir.connector.trigger.Tables.CALLBACK;
import static dev.weir.connector.trigger.Tables.CONDITION;
import static dev.weir.connector.trigger.Tables.CREATED_AT;
import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.ENDED_AT;
import static dev.weir.connector.trigger.Tables.ENDED_WHY;
import static dev.weir.connector.trigger.Tables.FIELDS;
import static dev.weir.connector.trigger.Tables.MISSING;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.OWNER_ID;
import static dev.weir.connector.trigger.Tables.OWNER_NAME;
import static dev.weir.connector.trigger.Tables.STATE;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_ID;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_KIND;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_TENANT;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_TYPE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

import dev.weir.connector.definition.TriggerKind;
import dev.weir.customer.AuditTrail;

/** The subscriptions of all tenants. */
@ApplicationScoped
public class Subscriptions {

    private static final List<Field<?>> COLUMNS = List.of(SUBSCRIPTION_ID, SUBSCRIPTION_TENANT, SUBSCRIPTION_TYPE,
            SUBSCRIPTION_KIND, CALLBACK, CONDITION, FIELDS, OWNER_ID, OWNER_NAME, AFTER_EVENT, CREATED_AT, MISSING, ENDED_AT,
            ENDED_WHY);

    /** Why a subscription ended that its subscriber took back. */
    static final String UNSUBSCRIBED = "unsubscribed";

    private final DSLContext sql;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(DSLContext sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a subscription; its id and time are given here. */
    @Transactional
    public Subscription add(Subscription wish) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.insertInto(SUBSCRIPTION).set(SUBSCRIPTION_ID, id).set(SUBSCRIPTION_TENANT, wish.tenantId())
                .set(SUBSCRIPTION_TYPE, wish.recordType()).set(SUBSCRIPTION_KIND, wish.kind().word())
                .set(CALLBACK, wish.callback()).set(CONDITION, wish.condition())
                .set(FIELDS, wish.fields().isEmpty() ? null : String.join(",", wish.fields())).set(OWNER_ID, wish.ownerId())
                .set(OWNER_NAME, wish.ownerName()).set(AFTER_EVENT, wish.afterEvent())
                .set(CREATED_AT, OffsetDateTime.now(clock)).set(MISSING, 0).execute();
        Subscription made = find(id).orElseThrow();
        audit.record(made.tenantId(), owner(made), "trigger.subscribe", object(made), "done");
        return made;
    }

    private static String owner(Subscription subscription) {
        return subscription.ownerName() + " (" + subscription.ownerId() + ")";
    }

    private static String object(Subscription subscription) {
        return subscription.recordType() + "/" + subscription.kind().word() + " → " + subscription.host();
    }

    public Optional<Subscription> find(String id) {
        return sql.select(COLUMNS).from(SUBSCRIPTION).where(SUBSCRIPTION_ID.eq(id)).fetchOptional(Subscriptions::read);
    }

    /** The lasting subscriptions to a kind of event of a tenant's records. */
    List<Subscription> to(String tenantId, String recordType, TriggerKind kind) {
        return select(SUBSCRIPTION_TENANT.eq(tenantId).and(SUBSCRIPTION_TYPE.eq(recordType))
                .and(SUBSCRIPTION_KIND.eq(kind.word())).and(ENDED_AT.isNull()), 0, Integer.MAX_VALUE);
    }

    /** The subscriptions of a tenant, newest first, ended ones included. */
    public List<Subscription> of(String tenantId, int skip, int limit) {
        return select(SUBSCRIPTION_TENANT.eq(tenantId), skip, limit);
    }

    /** Ends a subscription; what was not sent yet is dropped. Nothing happens when it has ended or never was. */
    @Transactional
    public void end(String id, String why) {
        int ended = sql.update(SUBSCRIPTION).set(ENDED_AT, OffsetDateTime.now(clock)).set(ENDED_WHY, why)
                .where(SUBSCRIPTION_ID.eq(id), ENDED_AT.isNull()).execute();
        if (ended > 0) {
            find(id).ifPresent(over -> audit.record(over.tenantId(), why.equals(UNSUBSCRIBED) ? owner(over) : "Weir",
                    "trigger.end", object(over), why));
            sql.update(DELIVERY).set(STATE, DeliveryState.DROPPED.name()).where(OF_SUBSCRIPTION.eq(id),
                    STATE.in(DeliveryState.QUEUED.name(), DeliveryState.WAITING.name())).execute();
        }
    }

    /**
     * Keeps others from changing what belongs to the subscriptions until the transaction ends. Everybody locks in the order of
     * the ids, so that nobody waits for one another.
     */
    void lock(Collection<String> ids) {
        sql.select(SUBSCRIPTION_ID).from(SUBSCRIPTION).where(SUBSCRIPTION_ID.in(ids)).orderBy(SUBSCRIPTION_ID).forUpdate()
                .fetch();
    }

    /** Remembers how often in a row the callback was not found. */
    void missing(String id, int times) {
        sql.update(SUBSCRIPTION).set(MISSING, times).where(SUBSCRIPTION_ID.eq(id), MISSING.ne(times)).execute();
    }

    private List<Subscription> select(Condition condition, int skip, int limit) {
        return sql.select(COLUMNS).from(SUBSCRIPTION).where(condition).orderBy(CREATED_AT.desc(), SUBSCRIPTION_ID)
                .limit(skip, limit).fetch(Subscriptions::read);
    }

    private static Subscription read(Record row) {
        String fields = row.get(FIELDS);
        return new Subscription(row.get(SUBSCRIPTION_ID), row.get(SUBSCRIPTION_TENANT), row.get(SUBSCRIPTION_TYPE),
                TriggerKind.named(row.get(SUBSCRIPTION_KIND)).orElseThrow(), row.get(CALLBACK), row.get(CONDITION),
                fields == null ? List.of() : List.of(fields.split(",")), row.get(OWNER_ID), row.get(OWNER_NAME),
                row.get(AFTER_EVENT), row.get(CREATED_AT), row.get(MISSING), row.get(ENDED_AT), row.get(ENDED_WHY));
    }
}
