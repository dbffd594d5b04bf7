package dev.weir.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;

import dev.weir.customer.TenantScope;

/** Gives the seats that an organisation bought to its people, first come, first served, until the admin frees one. */
@ApplicationScoped
class Seats {

    /** Asked on every page, so an answer holds for a moment. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 50_000;

    private final TenantScope scope;
    private final Clock clock;
    private final Map<String, Instant> seated = new ConcurrentHashMap<>();

    Seats(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Whether a person has a seat, or got a free one just now, or none is needed.
     *
     * @param limit how many seats there are; empty when none is needed
     */
    boolean take(String tenantId, String objectId, String name, OptionalInt limit) {
        if (limit.isEmpty()) {
            return true;
        }
        String person = tenantId + "/" + objectId + "/" + limit.getAsInt();
        Instant until = seated.get(person);
        if (until != null && until.isAfter(clock.instant())) {
            return true;
        }
        boolean has = scope.acrossTenants(() -> take(tenantId, objectId, name, limit.getAsInt()));
        if (has) {
            if (seated.size() >= MOST_REMEMBERED) {
                seated.clear();
            }
            seated.put(person, clock.instant().plus(REMEMBERED));
        }
        return has;
    }

    List<Seat> of(String tenantId) {
        return scope.acrossTenants(() -> Seat.ofTenant(tenantId));
    }

    /**
     * Frees a seat of a tenant.
     *
     * @throws NotFoundException when the tenant has no such seat
     */
    void free(String tenantId, long id) {
        Seat freed = scope.acrossTenants(() -> {
            Seat seat = Seat.<Seat> findByIdOptional(id).filter(found -> found.tenantId.equals(tenantId))
                    .orElseThrow(NotFoundException::new);
            seat.delete();
            return seat;
        });
        seated.keySet().removeIf(person -> person.startsWith(tenantId + "/" + freed.objectId + "/"));
    }

    private boolean take(String tenantId, String objectId, String name, int limit) {
        if (Seat.of(tenantId, objectId).isPresent()) {
            return true;
        }
        // Two people who take the last seat at the same moment wait for each other here.
        Subscription.find("tenantId = ?1", tenantId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        if (Seat.of(tenantId, objectId).isPresent()) {
            return true;
        }
        if (Seat.count("tenantId = ?1", tenantId) >= limit) {
            return false;
        }
        Seat seat = new Seat();
        seat.tenantId = tenantId;
        seat.objectId = objectId;
        seat.name = name.length() > 200 ? name.substring(0, 200) : name;
        seat.takenAt = clock.instant();
        seat.persist();
        return true;
    }
}
