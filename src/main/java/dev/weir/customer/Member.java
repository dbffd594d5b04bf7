package dev.weir.customer;

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
import io.quarkus.panache.common.Page;

/** Somebody of a customer, as seen when they last used the portal. Who may what is decided in Azure AD, not here. */
@Entity
@Table(name = "tenant_member")
public class Member extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "object_id")
    public String objectId;

    public String name;

    @Column(name = "sign_in_name")
    public String signInName;

    /** {@link dev.weir.identity.Role#ADMIN} or {@link dev.weir.identity.Role#USER}. */
    public String role;

    @Column(name = "first_seen")
    public Instant firstSeen;

    @Column(name = "last_seen")
    public Instant lastSeen;

    static Optional<Member> of(String objectId) {
        return find("objectId", objectId).firstResultOptional();
    }

    static List<Member> byName(Page page) {
        return find("order by name, id").page(page).list();
    }
}
