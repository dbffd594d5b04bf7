package dev.weir.catalog.arrangement;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A template that is in Microsoft's public gallery, and the state in which it came there. */
@Entity
@Table(name = "catalog_published")
public class PublishedTemplate extends PanacheEntityBase {

    @Id
    @Column(name = "template_id")
    public String templateId;

    /** Its id in Microsoft's gallery. */
    @Column(name = "published_id")
    public String publishedId;

    public String version;

    @Column(name = "content_hash")
    public String contentHash;

    /** Who wrote it down, and when. */
    @Column(name = "published_by")
    public String publishedBy;

    @Column(name = "published_at")
    public Instant publishedAt;

    static List<PublishedTemplate> all() {
        return listAll();
    }
}
