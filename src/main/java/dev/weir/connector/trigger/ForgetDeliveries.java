package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.DELIVERY_ID;
import static dev.weir.connector.trigger.Tables.ENDED_AT;
import static dev.weir.connector.trigger.Tables.EVENT;
import static dev.weir.connector.trigger.Tables.EVENT_AT;
import static dev.weir.connector.trigger.Tables.EVENT_NUMBER;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_EVENT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.STATE;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.SUBSCRIPTION_ID;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.scheduling.BackgroundWork;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Removes deliveries, their events and ended subscriptions once nobody needs to look at them any more. */
@ApplicationScoped
class ForgetDeliveries implements BackgroundWork {

    private final DSLContext sql;
    private final Clock clock;
    private final Duration keep;

    ForgetDeliveries(DSLContext sql, Clock clock, WebhookConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.keep = config.keep();
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("forget-deliveries", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> QuarkusTransaction.requiringNew().run(this::forget));
    }

    void forget() {
        OffsetDateTime limit = OffsetDateTime.now(clock).minus(keep);
        sql.deleteFrom(DELIVERY).where(NEXT_AT.lt(limit),
                STATE.notIn(DeliveryState.QUEUED.name(), DeliveryState.WAITING.name())).execute();
        sql.deleteFrom(EVENT).where(EVENT_AT.lt(limit),
                DSL.notExists(DSL.select(DELIVERY_ID).from(DELIVERY).where(OF_EVENT.eq(EVENT_NUMBER)))).execute();
        sql.deleteFrom(SUBSCRIPTION).where(ENDED_AT.lt(limit),
                DSL.notExists(DSL.select(DELIVERY_ID).from(DELIVERY).where(OF_SUBSCRIPTION.eq(SUBSCRIPTION_ID)))).execute();
    }
}
