package dev.weir.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import io.quarkus.panache.common.Page;

/** The people of customers, as they were seen. */
@ApplicationScoped
public class Members implements TenantData, PersonData {

    /** Somebody who was seen is not written down again for this long. */
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final TenantScope scope;
    private final CurrentUser user;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Members(TenantScope scope, CurrentUser user, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /** The people of a tenant, by name. */
    public List<Member> of(String tenantId, int page, int size) {
        return scope.call(tenantId, () -> Member.byName(Page.of(page, size)));
    }

    /** Writes down that the signed-in person uses the portal, and in which role. */
    void see() {
        String role = user.has(Role.ADMIN) ? Role.ADMIN : Role.USER;
        String key = user.tenantId() + " " + user.objectId() + " " + role;
        Instant now = clock.instant();
        Instant before = seen.get(key);
        if (before != null && before.plus(FRESH).isAfter(now)) {
            return;
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, now);
        write(role, now);
    }

    /** Under the customer's lock, so that two requests at a time do not write the same person twice. */
    private void write(String role, Instant now) {
        String tenant = user.tenantId();
        scope.run(tenant, () -> {
            if (Customer.locked(tenant).isEmpty()) {
                return;
            }
            Member member = Member.of(user.objectId()).orElseGet(Member::new);
            if (member.id == null) {
                member.objectId = user.objectId();
                member.firstSeen = now;
            }
            member.name = AuditTrail.shortened(user.name(), 200);
            member.signInName = AuditTrail.shortened(user.userPrincipalName(), 200);
            member.role = role;
            member.lastSeen = now;
            member.persist();
        });
    }

    @Override
    public void forget(String tenantId, String objectId) {
        seen.keySet().removeIf(key -> key.startsWith(tenantId + " " + objectId + " "));
        scope.run(tenantId, () -> Member.of(objectId).ifPresent(Member::delete));
    }

    @Override
    public void forget(String tenantId) {
        seen.keySet().removeIf(key -> key.startsWith(tenantId + " "));
        scope.run(tenantId, () -> Member.deleteAll());
    }
}
