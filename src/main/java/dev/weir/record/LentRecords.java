package dev.weir.record;

import java.util.Optional;

/**
 * Lends a tenant the records of another one, for reading only. A feature that lends contributes a bean of this type, so that
 * every page and the data API show what is lent without knowing of it.
 */
public interface LentRecords {

    /** The tenant whose records somebody of this tenant sees at present; empty for the own ones. */
    Optional<String> lenderTo(String tenantId);
}
