package dev.weir.licensing;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.PersonData;
import dev.weir.customer.TenantScope;

/** What is kept of a person's licences: what was read of them, and the wishes for more. */
@ApplicationScoped
class KeptLicences implements PersonData {

    private final TenantScope scope;

    KeptLicences(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void forget(String tenantId, String objectId) {
        scope.run(tenantId, () -> {
            String theirs = "tenantId = ?1 and objectId = ?2";
            LicenceRequest.delete(theirs, tenantId, objectId);
            LicenceReading.delete(theirs, tenantId, objectId);
        });
    }
}
