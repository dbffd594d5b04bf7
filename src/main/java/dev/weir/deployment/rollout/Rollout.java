package dev.weir.deployment.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One version of a template for all customers who have the template. */
@Entity
public class Rollout extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String template;

    public String version;

    @Enumerated(EnumType.STRING)
    public RolloutState state;

    /** How many customers are worked on at once. */
    public int concurrency;

    /** How many of a hundred may fail before it stops. */
    public int tolerance;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "started_by")
    public String startedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    static List<Rollout> newestFirst() {
        return list("order by id desc");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rollout rollout && Objects.equals(id, rollout.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
