package dev.weir.microsoft.graph;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A person in a tenant's directory.
 *
 * @param id object id
 * @param displayName what to call the person
 * @param userPrincipalName the sign-in name
 * @param assignedPlans the service plans of all the person's licences
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectoryPerson(String id, String displayName, String userPrincipalName,
        List<AssignedPlan> assignedPlans) {

    public DirectoryPerson {
        assignedPlans = assignedPlans == null ? List.of() : List.copyOf(assignedPlans);
    }

    /**
     * A service plan as the directory knows it.
     *
     * @param servicePlanId Microsoft's id of the service plan
     * @param service the service it belongs to; {@code ProcessSimple} is Flow
     * @param capabilityStatus {@code Enabled}, {@code Warning}, {@code Suspended}, {@code Deleted} or {@code LockedOut}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AssignedPlan(String servicePlanId, String service, String capabilityStatus) {
    }
}
