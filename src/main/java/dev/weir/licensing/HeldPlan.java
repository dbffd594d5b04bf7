package dev.weir.licensing;

/**
 * A plan of Flow within a licence that a person holds.
 *
 * @param plan what it is
 * @param status how far Microsoft got with giving it
 */
public record HeldPlan(ServicePlan plan, Status status) {

    /** How far Microsoft got with giving a plan to a person: {@code provisioningStatus} of Microsoft Graph. */
    public enum Status {
        /** Ready for use. */
        READY,
        /** Assigned, but Microsoft has not finished. */
        PENDING,
        /** Part of the licence, but switched off by an admin. */
        SWITCHED_OFF;

        /** @param provisioningStatus as Microsoft Graph writes it */
        static Status of(String provisioningStatus) {
            if (provisioningStatus.equalsIgnoreCase("Success")) {
                return READY;
            }
            return provisioningStatus.regionMatches(true, 0, "Pending", 0, "Pending".length()) ? PENDING : SWITCHED_OFF;
        }
    }

    boolean usable() {
        return status != Status.SWITCHED_OFF;
    }
}
