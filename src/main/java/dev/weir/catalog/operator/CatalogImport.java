package dev.weir.catalog.operator;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What came of an upload, so that it can be read again. It is the operator's, so it is bound to no tenant. */
@Entity
@Table(name = "catalog_import")
public class CatalogImport extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "file_name")
    public String fileName;

    /** The findings, as JSON. */
    public String findings;

    /** Who sent the file, and when. */
    @Column(name = "imported_by")
    public String importedBy;

    @Column(name = "imported_at")
    public Instant importedAt;

    static Optional<CatalogImport> of(UUID id) {
        return findByIdOptional(id);
    }

    static void forgetBefore(Instant time) {
        delete("importedAt < ?1", time);
    }
}
