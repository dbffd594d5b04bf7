package dev.weir.microsoft.graph;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A product that a tenant has bought.
 *
 * @param skuPartNumber Microsoft's name of the product
 * @param capabilityStatus {@code Enabled}, {@code Warning}, {@code Suspended}, {@code Deleted} or {@code LockedOut}
 * @param consumedUnits seats that are assigned
 * @param prepaidUnits seats that were bought
 * @param servicePlans the services in it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubscribedSku(String skuPartNumber, String capabilityStatus, int consumedUnits, PrepaidUnits prepaidUnits,
        List<ServicePlanState> servicePlans) {

    public SubscribedSku {
        prepaidUnits = prepaidUnits == null ? new PrepaidUnits(0, 0) : prepaidUnits;
        servicePlans = servicePlans == null ? List.of() : List.copyOf(servicePlans);
    }

    /**
     * Seats that were bought.
     *
     * @param enabled paid for
     * @param warning payment is late, still usable
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PrepaidUnits(int enabled, int warning) {
    }

    /** Whether the tenant may use the product at present. */
    public boolean usable() {
        return "Enabled".equalsIgnoreCase(capabilityStatus) || "Warning".equalsIgnoreCase(capabilityStatus);
    }

    /** Usable seats, taken or not. */
    public int seats() {
        return prepaidUnits.enabled() + prepaidUnits.warning();
    }

    /** Usable seats that nobody holds. */
    public int freeSeats() {
        return Math.max(0, seats() - consumedUnits);
    }
}
