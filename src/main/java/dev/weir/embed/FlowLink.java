package dev.weir.embed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.weir.catalog.TemplateUse;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Remembers that somebody made a flow from a record. */
@Entity
@Table(name = "flow_link")
public class FlowLink extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** The record's type; null for a flow made without one. */
    @Column(name = "record_type")
    public String recordType;

    @Column(name = "record_key")
    public String recordKey;

    /** The environment and the GUID of the flow. */
    public String environment;

    public String flow;

    /** What the flow was called when it was made. */
    @Column(name = "display_name")
    public String displayName;

    /** The template it was made from. */
    public String template;

    /** Object id and name of the person who made it. */
    @Column(name = "made_by")
    public String madeBy;

    @Column(name = "maker_name")
    public String makerName;

    @Column(name = "made_at")
    public Instant madeAt;

    /** How it was when the Flow service was last heard, and when that was; null before. */
    @Enumerated(EnumType.STRING)
    @Column(name = "known_state")
    public FlowState knownState;

    @Column(name = "known_at")
    public Instant knownAt;

    static List<FlowLink> of(String recordType, String recordKey) {
        return list("recordType = ?1 and recordKey = ?2 order by madeAt desc, id desc", recordType, recordKey);
    }

    static List<FlowLink> fromTemplates() {
        return list("template is not null order by displayName, id");
    }

    /** How many flows there are from each template and tenant, of the tenants that the work sees. */
    static List<TemplateUse.Total> perTemplate() {
        return getEntityManager().createQuery("select new dev.weir.catalog.TemplateUse$Total(tenantId, template, count(*))"
                + " from FlowLink where template is not null group by tenantId, template", TemplateUse.Total.class)
                .getResultList();
    }

    static List<FlowLink> madeBy(String person, String template, int most) {
        return FlowLink.<FlowLink> find("madeBy = ?1 and template = ?2 order by madeAt desc, id desc", person, template)
                .page(0, most).list();
    }

    static List<FlowLink> madeSince(String template, Instant since, int most) {
        return FlowLink.<FlowLink> find("template = ?1 and madeAt >= ?2 order by madeAt desc, id desc", template, since)
                .page(0, most).list();
    }

    static List<FlowLink> madeBy(String person) {
        return list("madeBy = ?1 order by madeAt desc, id desc", person);
    }

    static List<FlowLink> named(Collection<String> flows) {
        return list("flow in ?1 order by id", flows);
    }

    static boolean isKnown(String flow) {
        return count("flow", flow) > 0;
    }
}
