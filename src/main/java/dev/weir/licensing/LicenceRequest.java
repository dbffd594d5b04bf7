package dev.weir.licensing;

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

/** A person's wish for a licence, addressed to the admins of the person's tenant. One per person and flow. */
@Entity
@Table(name = "licence_request")
class LicenceRequest extends PanacheEntityBase {

    /** What became of the wish. */
    enum State {
        WAITING,
        ASSIGNED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "tenant_id")
    String tenantId;

    @Column(name = "object_id")
    String objectId;

    String person;

    @Column(name = "flow_id")
    String flowId;

    @Column(name = "flow_title")
    String flowTitle;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    static List<LicenceRequest> waiting(String tenantId) {
        return list("tenantId = ?1 and state = ?2 order by requestedAt", tenantId, State.WAITING);
    }

    static List<LicenceRequest> waitingOf(String tenantId, String objectId) {
        return list("tenantId = ?1 and objectId = ?2 and state = ?3", tenantId, objectId, State.WAITING);
    }

    static Optional<LicenceRequest> of(String tenantId, String objectId, String flowId) {
        return find("tenantId = ?1 and objectId = ?2 and flowId = ?3", tenantId, objectId, flowId).firstResultOptional();
    }

    static Optional<LicenceRequest> ofTenant(String tenantId, long id) {
        return find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
