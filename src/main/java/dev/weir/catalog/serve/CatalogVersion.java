package dev.weir.catalog.serve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A version of a template as it once was served. */
@Entity
@Table(name = "catalog_version")
public class CatalogVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The template's id. */
    @Column(name = "template_id")
    public String templateId;

    /** Three numbers. */
    public String version;

    /** The hash over its content. */
    @Column(name = "content_hash")
    public String contentHash;

    /** The flow, as in definition.json. */
    public String definition;

    /** When it was first served. */
    @Column(name = "first_served")
    public Instant firstServed;

    protected CatalogVersion() {
    }

    CatalogVersion(String templateId, String version, String contentHash, String definition, Instant firstServed) {
        this.templateId = templateId;
        this.version = version;
        this.contentHash = contentHash;
        this.definition = definition;
        this.firstServed = firstServed;
    }

    /** A version without its content. */
    record Kept(String templateId, String version, String contentHash) {
    }

    /** All versions, the first served first. */
    static List<Kept> inOrder() {
        return find("order by id").project(Kept.class).list();
    }

    /** The states of a template, the newest first. */
    static List<ServedVersion> served(String templateId) {
        return getEntityManager()
                .createQuery("select new dev.weir.catalog.serve.ServedVersion(version, contentHash, firstServed)"
                        + " from CatalogVersion where templateId = :template order by id desc", ServedVersion.class)
                .setParameter("template", templateId).getResultList();
    }

    /** The version as it was first served. */
    public static Optional<CatalogVersion> find(String templateId, String version) {
        return CatalogVersion.<CatalogVersion> find("templateId = ?1 and version = ?2 order by id", templateId, version)
                .firstResultOptional();
    }

    /** All versions of a template, the newest first. */
    public static List<CatalogVersion> of(String templateId) {
        return list("templateId = ?1 order by id desc", templateId);
    }
}
