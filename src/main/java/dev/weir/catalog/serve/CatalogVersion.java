package dev.weir.catalog.serve;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Session;

import dev.weir.catalog.Template;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A version of a template as it once was served. */
@Entity
@Table(name = "catalog_version")
public class CatalogVersion extends PanacheEntityBase {

    private static final String INSERT = "insert into catalog_version"
            + " (template_id, version, content_hash, definition, first_served) values (?, ?, ?, ?, ?)";
    private static final int BATCH = 500;

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

    /** Adds the templates as they are now. Many at once, since a whole catalog comes with the first start. */
    static void insert(List<Template> templates, Instant firstServed) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                int waiting = 0;
                for (Template template : templates) {
                    insert.setString(1, template.id());
                    insert.setString(2, template.version());
                    insert.setString(3, template.hash());
                    insert.setString(4, template.flow().json().toString());
                    insert.setObject(5, firstServed.atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
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
