package dev.weir.catalog.submission;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What the operator answered to Microsoft's questions about a template. It is the operator's, so it is bound to no tenant. */
@Entity
@Table(name = "catalog_submission")
public class Submission extends PanacheEntityBase {

    @Id
    @Column(name = "template_id")
    public String templateId;

    /** The answers, as JSON. */
    public String answers;

    /** Who changed them last, and when. */
    @Column(name = "changed_by")
    public String changedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    static Optional<Submission> of(String templateId) {
        return findByIdOptional(templateId);
    }
}
