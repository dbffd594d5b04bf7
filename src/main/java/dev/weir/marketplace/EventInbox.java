package dev.weir.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.customer.TenantScope;
import dev.weir.scheduling.Scheduling;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * Stores the marketplace's announcements before they are acknowledged, each of them once, and schedules the work on them in
 * the same transaction.
 */
@ApplicationScoped
class EventInbox {

    private final Scheduling scheduling;
    private final EventWork work;
    private final TenantScope scope;
    private final Clock clock;

    EventInbox(Scheduling scheduling, EventWork work, TenantScope scope, Clock clock) {
        this.scheduling = scheduling;
        this.work = work;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Takes an announcement in.
     *
     * @param event the announcement, in whatever of its documented shapes
     * @param raw its text
     * @return whether it is new
     */
    boolean receive(JsonNode event, String raw) {
        String operationId = text(event, "id", "operationId").toLowerCase(Locale.ROOT);
        String key = operationId.isEmpty() ? digest(raw + clock.instant().getEpochSecond() / 60) : operationId;
        try {
            return scope.acrossTenants(() -> store(event, raw, operationId, key));
        } catch (PersistenceException | QuarkusTransactionException collision) {
            if (scope.acrossTenants(() -> MarketplaceEvent.isKnown(key))) {
                return false;
            }
            throw collision;
        }
    }

    /** Lets work on a stored announcement begin again. */
    void replay(MarketplaceEvent event) {
        event.state = MarketplaceEvent.State.RECEIVED;
        event.outcome = "";
        scheduling.schedule(work.on(event.id), clock.instant());
    }

    private boolean store(JsonNode json, String raw, String operationId, String key) {
        if (MarketplaceEvent.isKnown(key)) {
            return false;
        }
        MarketplaceEvent event = new MarketplaceEvent();
        event.key = key;
        event.operationId = shortened(operationId, 64);
        event.subscriptionId = shortened(text(json, "subscriptionId").toLowerCase(Locale.ROOT), 64);
        event.action = shortened(text(json, "action", "operationType"), 60);
        event.receivedAt = clock.instant();
        event.raw = raw;
        event.state = MarketplaceEvent.State.RECEIVED;
        event.outcome = "";
        event.persistAndFlush();
        scheduling.schedule(work.on(event.id), clock.instant());
        return true;
    }

    private static String text(JsonNode json, String... names) {
        for (String name : names) {
            if (json.path(name).isTextual()) {
                return json.path(name).asText().strip();
            }
        }
        return "";
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** An announcement without an id, as one documented sample is, counts once a minute for each text. */
    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
