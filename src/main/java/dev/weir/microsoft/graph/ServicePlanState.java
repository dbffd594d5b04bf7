package dev.weir.microsoft.graph;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A service in a licence.
 *
 * @param servicePlanId Microsoft's id of the service plan
 * @param servicePlanName Microsoft's name of the service plan, such as {@code FLOW_O365_P2}
 * @param provisioningStatus {@code Success}, {@code Disabled} or one of several {@code Pending...}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServicePlanState(String servicePlanId, String servicePlanName, String provisioningStatus) {

    public ServicePlanState {
        servicePlanId = servicePlanId == null ? "" : servicePlanId;
        servicePlanName = servicePlanName == null ? "" : servicePlanName;
        provisioningStatus = provisioningStatus == null ? "" : provisioningStatus;
    }
}
