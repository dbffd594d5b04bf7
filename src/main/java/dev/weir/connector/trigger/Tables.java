package dev.weir.connector.trigger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;

import org.jooq.Field;
import org.jooq.Table;

/** Tables and columns of subscriptions and deliveries. */
final class Tables {

    static final Table<?> RELAY = table(name("trigger_relay"));
    static final Table<?> SUBSCRIPTION = table(name("trigger_subscription"));
    static final Table<?> EVENT = table(name("trigger_event"));
    static final Table<?> DELIVERY = table(name("trigger_delivery"));

    static final Field<String> SUBSCRIPTION_ID = field(name("trigger_subscription", "id"), String.class);
    static final Field<String> SUBSCRIPTION_TENANT = field(name("trigger_subscription", "tenant_id"), String.class);
    static final Field<String> SUBSCRIPTION_TYPE = field(name("trigger_subscription", "record_type"), String.class);
    static final Field<String> SUBSCRIPTION_KIND = field(name("trigger_subscription", "kind"), String.class);
    static final Field<String> CALLBACK = field(name("trigger_subscription", "callback"), String.class);
    static final Field<String> CONDITION = field(name("trigger_subscription", "condition"), String.class);
    static final Field<String> FIELDS = field(name("trigger_subscription", "fields"), String.class);
    static final Field<String> OWNER_ID = field(name("trigger_subscription", "owner_id"), String.class);
    static final Field<String> OWNER_NAME = field(name("trigger_subscription", "owner_name"), String.class);
    static final Field<Long> AFTER_EVENT = field(name("trigger_subscription", "after_event"), Long.class);
    static final Field<OffsetDateTime> CREATED_AT = field(name("trigger_subscription", "created_at"), OffsetDateTime.class);
    static final Field<Integer> MISSING = field(name("trigger_subscription", "missing"), Integer.class);
    static final Field<OffsetDateTime> ENDED_AT = field(name("trigger_subscription", "ended_at"), OffsetDateTime.class);
    static final Field<String> ENDED_WHY = field(name("trigger_subscription", "ended_why"), String.class);

    static final Field<Integer> RELAY_ID = field(name("trigger_relay", "id"), Integer.class);
    static final Field<Long> RELAYED = field(name("trigger_relay", "event_number"), Long.class);
    static final Field<Long> OFFSET = field(name("trigger_relay", "event_offset"), Long.class);
    static final Field<Long> OFFSET_FROM = field(name("trigger_relay", "offset_from"), Long.class);

    static final Field<Long> EVENT_NUMBER = field(name("trigger_event", "event_number"), Long.class);
    static final Field<String> EVENT_ID = field(name("trigger_event", "event_id"), String.class);
    static final Field<String> EVENT_TENANT = field(name("trigger_event", "tenant_id"), String.class);
    static final Field<String> EVENT_TYPE = field(name("trigger_event", "record_type"), String.class);
    static final Field<String> EVENT_KEY = field(name("trigger_event", "record_key"), String.class);
    static final Field<String> EVENT_KIND = field(name("trigger_event", "kind"), String.class);
    static final Field<OffsetDateTime> EVENT_AT = field(name("trigger_event", "at"), OffsetDateTime.class);
    static final Field<String> BODY = field(name("trigger_event", "body"), String.class);

    static final Field<Long> DELIVERY_ID = field(name("trigger_delivery", "id"), Long.class);
    static final Field<String> OF_SUBSCRIPTION = field(name("trigger_delivery", "subscription_id"), String.class);
    static final Field<Long> OF_EVENT = field(name("trigger_delivery", "event_number"), Long.class);
    static final Field<String> DELIVERY_TENANT = field(name("trigger_delivery", "tenant_id"), String.class);
    static final Field<String> DELIVERY_KEY = field(name("trigger_delivery", "record_key"), String.class);
    static final Field<String> STATE = field(name("trigger_delivery", "state"), String.class);
    static final Field<Integer> ATTEMPTS = field(name("trigger_delivery", "attempts"), Integer.class);
    static final Field<OffsetDateTime> NEXT_AT = field(name("trigger_delivery", "next_at"), OffsetDateTime.class);
    static final Field<OffsetDateTime> TRIED_AT = field(name("trigger_delivery", "tried_at"), OffsetDateTime.class);
    static final Field<Integer> ANSWER_STATUS = field(name("trigger_delivery", "answer_status"), Integer.class);
    static final Field<String> ANSWER = field(name("trigger_delivery", "answer"), String.class);

    private Tables() {
    }
}
