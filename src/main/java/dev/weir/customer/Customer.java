package dev.weir.customer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** A tenant that came aboard. */
@Entity
public class Customer extends PanacheEntityBase {

    /** The tenant's id, a lower-case GUID. */
    @Id
    @Column(name = "tenant_id")
    public String tenantId;

    /** What the organisation is called. */
    public String name;

    /** What follows from what all sources say; written by {@link Customers} alone. */
    @Enumerated(EnumType.STRING)
    public CustomerState state;

    /** When it came aboard. */
    public Instant since;

    protected Customer() {
    }

    Customer(String tenantId, String name, CustomerState state, Instant since) {
        this.tenantId = tenantId;
        this.name = name;
        this.state = state;
        this.since = since;
    }

    static Optional<Customer> findByTenant(String tenantId) {
        return findByIdOptional(tenantId);
    }

    static Optional<Customer> locked(String tenantId) {
        return findByIdOptional(tenantId, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Customer> search(CustomerState state, String text, Page page) {
        String words = "%" + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String named = "(lower(name) like ?1 escape '!' or tenantId like ?1 escape '!')";
        return state == null ? Customer.<Customer> find(named + " order by name, tenantId", words).page(page).list()
                : Customer.<Customer> find(named + " and state = ?2 order by name, tenantId", words, state).page(page).list();
    }

    static List<Customer> listByName() {
        return list("order by name");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer customer && Objects.equals(tenantId, customer.tenantId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(tenantId);
    }
}
