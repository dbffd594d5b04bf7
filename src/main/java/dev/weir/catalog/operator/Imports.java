package dev.weir.catalog.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.identity.CurrentUser;

/** Keeps what came of uploads, for a month. */
@ApplicationScoped
class Imports {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_NAME = 300;

    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    Imports(ObjectMapper json, CurrentUser user, Clock clock) {
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** Keeps findings; returns under which id. */
    @Transactional
    UUID keep(String fileName, ImportFindings findings) {
        CatalogImport.forgetBefore(clock.instant().minus(KEPT));
        CatalogImport kept = new CatalogImport();
        kept.id = UUID.randomUUID();
        kept.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        kept.findings = text(findings);
        kept.importedBy = user.name();
        kept.importedAt = clock.instant();
        kept.persist();
        return kept.id;
    }

    @Transactional
    Optional<ImportPage> find(UUID id) {
        return CatalogImport.of(id)
                .map(kept -> new ImportPage(kept.id, kept.fileName, kept.importedBy, kept.importedAt, findings(kept.findings)));
    }

    private String text(ImportFindings findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ImportFindings findings(String text) {
        try {
            return json.readValue(text, ImportFindings.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The findings of an upload cannot be read any more", impossible);
        }
    }
}
