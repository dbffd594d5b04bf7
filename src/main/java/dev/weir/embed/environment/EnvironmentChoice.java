package dev.weir.embed.environment;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The environment that somebody chose instead of their tenant's default one. */
@Entity
@Table(name = "environment_choice")
public class EnvironmentChoice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** The person's object id. */
    public String person;

    public String environment;

    /** What the environment was called when it was chosen. */
    @Column(name = "display_name")
    public String displayName;

    static Optional<EnvironmentChoice> of(String person) {
        return find("person", person).firstResultOptional();
    }
}
