package dev.weir.connector.trigger;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.KnownTenants;
import dev.weir.identity.Standing;
import dev.weir.record.LentRecords.Borrower;
import dev.weir.record.RecordStore;
import dev.weir.record.TenantId;

/** Whose people may be told of what happens to records: those of their tenant, or whoever was given them to work with. */
@ApplicationScoped
class Audiences {

    private final KnownTenants tenants;
    private final RecordStore records;

    Audiences(KnownTenants tenants, RecordStore records) {
        this.tenants = tenants;
        this.records = records;
    }

    /**
     * Who is told. Events of a tenant that is suspended or left are for nobody, and are not made up for later.
     *
     * @param owner under whose id the records are kept
     */
    Optional<Borrower> of(TenantId owner) {
        Standing standing = tenants.standing(owner.value());
        Borrower everybody = new Borrower(owner.value(), Optional.empty());
        Borrower audience = standing == Standing.UNKNOWN ? records.borrowerOf(owner).orElse(everybody) : everybody;
        return Optional.of(audience).filter(told -> !tenants.standing(told.tenantId()).isClosed());
    }
}
