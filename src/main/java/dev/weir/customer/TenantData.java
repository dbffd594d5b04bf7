package dev.weir.customer;

/**
 * What a feature keeps of a tenant. A customer that leaves may ask for all of it to be deleted; features contribute beans of
 * this type, so that leaving needs to know none of them.
 */
public interface TenantData {

    /** Deletes everything that is kept of a tenant; doing it twice changes nothing. */
    void forget(String tenantId);
}
