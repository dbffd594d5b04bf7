package dev.weir.catalog.arrangement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The operator hid a template from an audience. The row is the operator's, so it is bound to no tenant. */
@Entity
@Table(name = "catalog_hidden")
public class HiddenTemplate extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "template_id")
    public String templateId;

    /** Who must not see it. */
    @Enumerated(EnumType.STRING)
    public Audience.Kind audience;

    @Column(name = "audience_id")
    public String audienceId;

    /** Who hid it, and when. */
    @Column(name = "hidden_by")
    public String hiddenBy;

    @Column(name = "hidden_at")
    public Instant hiddenAt;

    static List<HiddenTemplate> all() {
        return listAll();
    }

    static Optional<HiddenTemplate> find(String templateId, Audience audience) {
        return HiddenTemplate.<HiddenTemplate> find("templateId = ?1 and audience = ?2 and audienceId = ?3", templateId,
                audience.kind(), audience.id()).firstResultOptional();
    }

    Audience from() {
        return new Audience(audience, audienceId);
    }
}
