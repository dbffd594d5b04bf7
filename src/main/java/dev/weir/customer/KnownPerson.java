package dev.weir.customer;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody who signed in before, and the roles they then had. */
@Entity
@Table(name = "known_person")
public class KnownPerson extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** The person's object id. */
    public String person;

    /** The app roles of the last sign-in, in order. */
    public String roles;

    static Optional<KnownPerson> of(String person) {
        return find("person", person).firstResultOptional();
    }
}
