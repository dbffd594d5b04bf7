package dev.weir.customer;

import jakarta.enterprise.context.ApplicationScoped;

/** Forgets who of a tenant signed in and what they were allowed. */
@ApplicationScoped
class SignInData implements TenantData {

    private final TenantRows rows;

    SignInData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "known_person");
    }
}
