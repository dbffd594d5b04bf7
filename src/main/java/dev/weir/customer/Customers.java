package dev.weir.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.KnownTenants;
import dev.weir.identity.Standing;
import io.quarkus.panache.common.Page;

/**
 * The customers, and the only place where it is decided how one stands: sources say their word, and the state follows from
 * all words. Asked for on every request, so answers are remembered for a moment; a change made on another replica shows
 * here a moment later.
 */
@ApplicationScoped
public class Customers implements KnownTenants {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Tenants are named by whoever signs in, so not all of them can be remembered. */
    private static final int MOST = 10_000;

    private final TenantScope scope;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Customers(TenantScope scope, AuditTrail audit, Clock clock) {
        this.scope = scope;
        this.audit = audit;
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

    /**
     * Customers by name, one page of them.
     *
     * @param state only those in this state; null for all
     * @param text only those whose name or tenant id contains it
     */
    public List<Customer> search(CustomerState state, String text, int page, int size) {
        return scope.acrossTenants(() -> Customer.search(state, text, Page.of(page, size)));
    }

    /** What each source says about a customer. */
    public List<CustomerWord> words(String tenantId) {
        return scope.acrossTenants(() -> CustomerWord.of(tenantId.toLowerCase(Locale.ROOT)));
    }

    /** What one source says about a customer, if it says anything. */
    public Optional<CustomerState> word(String tenantId, StandingSource source) {
        return scope.acrossTenants(() -> CustomerWord.of(tenantId.toLowerCase(Locale.ROOT), source))
                .map(word -> word.state);
    }

    /**
     * Keeps what a source says about a tenant, in place of what it said before, and lets the customer's state follow. What
     * other sources said stays. A tenant that was unknown becomes a customer.
     *
     * @param name what a new customer is called; a known one keeps its name
     * @param by who says so: a person, or the name of a job
     * @return the customer's state, which need not be the one that was said
     */
    public CustomerState say(String tenantId, String name, StandingSource source, CustomerState state, String by) {
        return settle(tenantId, name, source, by, customer -> {
            CustomerWord word = CustomerWord.of(customer.tenantId, source).orElseGet(CustomerWord::new);
            // Repeating itself tells nothing new, but for an administrator who comes aboard once more.
            if (word.state != state || source == StandingSource.ABOARD) {
                word.tenantId = customer.tenantId;
                word.source = source;
                word.state = state;
                word.saidBy = AuditTrail.shortened(by, 200);
                word.saidAt = clock.instant();
                word.persist();
            }
        });
    }

    /** Forgets what a source said about a customer, and lets its state follow. */
    public void takeBack(String tenantId, StandingSource source, String by) {
        if (word(tenantId, source).isPresent()) {
            settle(tenantId, "", source, by,
                    customer -> CustomerWord.delete("tenantId = ?1 and source = ?2", customer.tenantId, source));
        }
    }

    /** Calls a customer by another name. */
    public void rename(String tenantId, String name) {
        String tenant = tenantId.toLowerCase(Locale.ROOT);
        scope.acrossTenants(() -> {
            Customer.findByTenant(tenant).ifPresent(customer -> customer.name = AuditTrail.shortened(name, 200));
            return null;
        });
        answers.remove(tenant);
    }

    /** Begins anew with a tenant: whatever any source said is forgotten, and it stands as if it had come aboard so. */
    public void put(String tenantId, String name, CustomerState state) {
        settle(tenantId, name, StandingSource.ABOARD, "Weir", customer -> {
            CustomerWord.delete("tenantId", customer.tenantId);
            customer.name = name;
            CustomerWord word = new CustomerWord();
            word.tenantId = customer.tenantId;
            word.source = state == CustomerState.SUSPENDED ? StandingSource.OPERATOR : StandingSource.ABOARD;
            word.state = state;
            word.saidBy = "Weir";
            word.saidAt = clock.instant();
            word.persist();
        });
    }

    /**
     * Begins anew with a known customer, see {@link #put}; what every source said is forgotten, so that features {@link #say}
     * their own word instead.
     *
     * @return whether there is such a customer
     */
    public boolean change(String tenantId, CustomerState state) {
        Optional<Customer> known = find(tenantId);
        known.ifPresent(customer -> put(customer.tenantId, customer.name, state));
        return known.isPresent();
    }

    /** Every change of how a customer stands goes through here: under the customer's lock, and into its audit trail. */
    private CustomerState settle(String tenantId, String name, StandingSource source, String by, Consumer<Customer> change) {
        String tenant = tenantId.toLowerCase(Locale.ROOT);
        CustomerState[] states = scope.acrossTenants(() -> {
            Customer customer = Customer.locked(tenant)
                    .orElseGet(() -> new Customer(tenant, name, CustomerState.LEFT, clock.instant()));
            CustomerState before = customer.isPersistent() ? customer.state : null;
            customer.persistAndFlush();
            change.accept(customer);
            customer.state = StandingRule.of(CustomerWord.of(tenant));
            return new CustomerState[] { before, customer.state };
        });
        answers.remove(tenant);
        if (states[0] != states[1]) {
            audit.record(tenant, by, "customer.state", source.name().toLowerCase(Locale.ROOT),
                    (states[0] == null ? "new: " : states[0] + " to ") + states[1]);
        }
        return states[1];
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
