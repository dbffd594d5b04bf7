package dev.weir.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.KnownTenants;
import dev.weir.identity.Standing;

/**
 * The customers. Asked for on every request, so answers are remembered for a moment; a change made on another replica shows
 * here a moment later.
 */
@ApplicationScoped
public class Customers implements KnownTenants {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Tenants are named by whoever signs in, so not all of them can be remembered. */
    private static final int MOST = 10_000;

    private final TenantScope scope;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Customers(TenantScope scope, AuditTrail trail, Clock clock) {
        this.scope = scope;
        this.trail = trail;
        this.clock = clock;
    }

    /** The customer whose tenant this is. */
    public Optional<Customer> find(String tenantId) {
        String tenant = tenantId.toLowerCase(Locale.ROOT);
        Answer answer = answers.get(tenant);
        if (answer == null || answer.until().isBefore(clock.instant())) {
            Optional<Customer> found = scope.acrossTenants(() -> Customer.findByTenant(tenant));
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answer = new Answer(found, clock.instant().plus(REMEMBERED));
            answers.put(tenant, answer);
        }
        return answer.customer();
    }

    /** All customers, by name. */
    public List<Customer> all() {
        return scope.acrossTenants(Customer::listByName);
    }

    /** Takes a tenant aboard, or changes what is known of it; a change of state leaves a line in its trail. */
    public void put(String tenantId, String name, CustomerState state) {
        String tenant = tenantId.toLowerCase(Locale.ROOT);
        Optional<CustomerState> before = scope.acrossTenants(() -> {
            Optional<Customer> known = Customer.findByTenant(tenant);
            Optional<CustomerState> was = known.map(customer -> customer.state);
            known.ifPresentOrElse(customer -> {
                customer.name = name;
                customer.state = state;
            }, () -> new Customer(tenant, name, state, clock.instant()).persist());
            return was;
        });
        answers.remove(tenant);
        if (!before.equals(Optional.of(state))) {
            trail.recordIn(tenant, "customer.state", name, before.map(was -> was + " to " + state).orElse("new: " + state));
        }
    }

    /**
     * Moves a customer to another state.
     *
     * @return whether there is such a customer
     */
    public boolean change(String tenantId, CustomerState state) {
        Optional<Customer> known = find(tenantId);
        known.ifPresent(customer -> put(customer.tenantId, customer.name, state));
        return known.isPresent();
    }

    @Override
    public Standing standing(String tenantId) {
        return find(tenantId).map(customer -> customer.state.standing()).orElse(Standing.UNKNOWN);
    }

    @Override
    public Optional<String> name(String tenantId) {
        return find(tenantId).map(customer -> customer.name);
    }

    private record Answer(Optional<Customer> customer, Instant until) {
    }
}
