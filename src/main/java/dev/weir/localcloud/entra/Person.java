package dev.weir.localcloud.entra;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sample person in a tenant.
 *
 * @param tenant domain of the tenant
 * @param oid object id in that tenant
 * @param upn user principal name, by which the person signs in
 * @param name display name
 * @param given given name
 * @param family family name
 * @param title job title
 * @param mail address, where it is not the user principal name
 * @param appRoles roles the person has in the portal's registration
 * @param administrator whether the person may consent for the whole tenant
 * @param guestOf id of the home tenant of a guest, else null
 * @param licences SKU part numbers the person holds
 */
public record Person(@JsonProperty(required = true) String tenant, @JsonProperty(required = true) String oid,
        @JsonProperty(required = true) String upn, @JsonProperty(required = true) String name, String given,
        String family, String title, String mail, List<String> appRoles, boolean administrator, String guestOf,
        List<String> licences) {

    public Person {
        mail = mail == null ? upn : mail;
        appRoles = appRoles == null ? List.of() : List.copyOf(appRoles);
        licences = licences == null ? List.of() : List.copyOf(licences);
    }

    public boolean isGuest() {
        return guestOf != null;
    }
}
