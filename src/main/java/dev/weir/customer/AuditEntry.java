package dev.weir.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** One line of the trail: who did what to which object, and how it ended. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public Instant at;

    /** A person's name and object id, or the name of a job. */
    public String actor;

    public String action;

    public String object;

    public String outcome;

    static List<AuditEntry> search(AuditQuery query, Page page) {
        List<Object> values = new ArrayList<>();
        String condition = query.condition(values);
        return AuditEntry.<AuditEntry> find("from AuditEntry e where " + condition + " order by e.at desc, e.id desc",
                values.toArray()).page(page).list();
    }

    static List<AuditEntry> newest(Page page) {
        return find("order by at desc, id desc").page(page).list();
    }
}
