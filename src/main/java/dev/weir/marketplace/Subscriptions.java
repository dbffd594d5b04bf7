package dev.weir.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.customer.TenantScope;
import dev.weir.microsoft.fulfilment.Purchase;

/** Our own record of what tenants bought. The marketplace is right in everything; this only follows. */
@ApplicationScoped
public class Subscriptions {

    private static final String MARKETPLACE = "marketplace";
    /** For those who ask with every call; a change made on another replica shows here that much later. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final TenantScope scope;
    private final Customers customers;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Subscriptions(TenantScope scope, Customers customers, Clock clock) {
        this.scope = scope;
        this.customers = customers;
        this.clock = clock;
    }

    /** A tenant's subscriptions, the newest first. */
    public List<Subscription> of(String tenantId) {
        return scope.acrossTenants(() -> Subscription.ofTenant(tenantId));
    }

    /** The subscription that counts for a tenant: an active one before a suspended one, none that ended or never began. */
    public Optional<Subscription> current(String tenantId) {
        List<Subscription> all = of(tenantId);
        return all.stream().filter(subscription -> subscription.state == SubscriptionState.ACTIVE).findFirst()
                .or(() -> all.stream().filter(subscription -> subscription.state == SubscriptionState.SUSPENDED).findFirst());
    }

    private record Answer(Optional<Subscription> subscription, Instant until) {
    }

    /** The subscription that counts for a tenant, as it was a few seconds ago at most; only to be looked at. */
    Optional<Subscription> lately(String tenantId) {
        Answer answer = answers.get(tenantId);
        if (answer == null || answer.until().isBefore(clock.instant())) {
            answer = new Answer(current(tenantId), clock.instant().plus(REMEMBERED));
            if (answers.size() >= MOST_REMEMBERED) {
                answers.clear();
            }
            answers.put(tenantId, answer);
        }
        return answer.subscription();
    }

    /** Lets {@link #lately} look anew. */
    void changed(String tenantId) {
        answers.remove(tenantId);
    }

    Optional<Subscription> find(String id) {
        return scope.acrossTenants(() -> Subscription.of(id));
    }

    List<Subscription> all() {
        return scope.acrossTenants(Subscription::newest);
    }

    /**
     * Follows what the marketplace says. Following twice changes nothing.
     *
     * @param cause what made us look, for the history
     * @return what changed, in words; empty when nothing did
     */
    String follow(Purchase purchase, String cause) {
        String changed = scope.acrossTenants(() -> {
            Subscription subscription = Subscription.of(purchase.id()).orElseGet(() -> {
                Subscription fresh = new Subscription();
                fresh.id = purchase.id();
                fresh.createdAt = clock.instant();
                return fresh;
            });
            String what = subscription.update(purchase);
            subscription.syncedAt = clock.instant();
            if (subscription.state == SubscriptionState.ENDED && subscription.endedAt == null) {
                subscription.endedAt = clock.instant();
            }
            subscription.persist();
            if (!what.isEmpty()) {
                SubscriptionChange.write(purchase.id(), clock.instant(), cause, what);
            }
            return what;
        });
        changed(purchase.beneficiary().tenantId());
        standing(purchase.beneficiary().tenantId(), purchase.name());
        return changed;
    }

    /** Somebody of a tenant that left buys again, so that the leaving no longer holds. */
    void comeBack(String tenantId, String person) {
        if (customers.word(tenantId, StandingSource.ABOARD).filter(CustomerState.LEFT::equals).isPresent()) {
            customers.takeBack(tenantId, StandingSource.ABOARD, person);
        }
    }

    /** Writes something into a subscription's history that changed nothing in it. */
    void note(String subscriptionId, String cause, String what) {
        scope.acrossTenants(() -> {
            SubscriptionChange.write(subscriptionId, clock.instant(), cause, what);
            return null;
        });
    }

    /**
     * Says how the tenant stands with the marketplace, by all of its subscriptions; whether it may work is not decided here.
     */
    private void standing(String tenantId, String name) {
        Optional<Subscription> current = current(tenantId);
        if (current.isPresent()) {
            String organisation = current.get().organisation;
            customers.say(tenantId, organisation == null ? name : organisation, StandingSource.SUBSCRIPTION,
                    current.get().state == SubscriptionState.ACTIVE ? CustomerState.ACTIVE : CustomerState.SUSPENDED,
                    MARKETPLACE);
        } else if (of(tenantId).stream().anyMatch(subscription -> subscription.state == SubscriptionState.ENDED)
                && customers.word(tenantId, StandingSource.SUBSCRIPTION).isPresent()) {
            customers.say(tenantId, name, StandingSource.SUBSCRIPTION, CustomerState.LEFT, MARKETPLACE);
        }
    }
}
