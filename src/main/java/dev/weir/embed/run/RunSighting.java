package dev.weir.embed.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Remembers that a run of a flow had to do with a record: it was started by it, or worked on it. */
@Entity
@Table(name = "run_sighting")
public class RunSighting extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "record_type")
    public String recordType;

    @Column(name = "record_key")
    public String recordKey;

    public String flow;

    public String run;

    /** How the run ended; null while that is not known. */
    public String status;

    @Column(name = "seen_at")
    public Instant seenAt;

    static List<RunSighting> newest(String recordType, String recordKey, int most) {
        return find("recordType = ?1 and recordKey = ?2 order by seenAt desc, id desc", recordType, recordKey)
                .<RunSighting> page(0, most).list();
    }

    static Optional<RunSighting> of(String recordType, String recordKey, String flow, String run) {
        return find("recordType = ?1 and recordKey = ?2 and flow = ?3 and run = ?4", recordType, recordKey, flow, run)
                .firstResultOptional();
    }
}
