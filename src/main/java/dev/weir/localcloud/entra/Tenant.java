package dev.weir.localcloud.entra;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sample tenant.
 *
 * @param id the tenant id, a lower-case GUID
 * @param name display name of the organisation
 * @param domain verified domain
 * @param country two-letter country
 * @param language the language its people work in
 * @param consented whether an administrator consented to the portal before this cloud was started
 * @param automates whether somebody opened Power Automate there, so that the service is known in the tenant
 */
public record Tenant(@JsonProperty(required = true) String id, @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String domain, String country, String language, Boolean consented,
        Boolean automates) {

    /** The tenant of all personal accounts. */
    public static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    public Tenant {
        consented = consented == null || consented;
        automates = automates == null || automates;
    }

    boolean isPersonal() {
        return id.equals(PERSONAL);
    }
}
