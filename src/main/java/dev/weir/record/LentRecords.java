package dev.weir.record;

import java.util.Optional;

/**
 * Gives people records that are not kept under their tenant: those of another one to read, or a data set of their own. A
 * feature that does so contributes a bean of this type, so that every page, the data API and triggers work with what it gives
 * without knowing of it.
 */
public interface LentRecords {

    /**
     * Records in place of a tenant's own.
     *
     * @param tenant under whose id they are kept
     * @param readOnly whether they are somebody's whose they stay, and nothing can be changed
     */
    record Loan(String tenant, boolean readOnly) {
    }

    /**
     * Who works with records that are kept under an id of their own.
     *
     * @param tenantId the people's tenant
     * @param personId the only person of it who does; empty for all
     */
    record Borrower(String tenantId, Optional<String> personId) {
    }

    /**
     * What is seen at present by the person who makes the request, or, where it is nobody of this tenant, by the tenant; empty
     * for the tenant's own records.
     */
    Optional<Loan> loanTo(String tenantId);

    /** Who works with what is kept under an id that is no customer's. */
    Optional<Borrower> borrowerOf(String tenant);
}
