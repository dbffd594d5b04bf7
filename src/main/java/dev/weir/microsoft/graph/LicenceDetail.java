package dev.weir.microsoft.graph;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A licence that a person holds, directly or through a group.
 *
 * @param skuId Microsoft's id of the product
 * @param skuPartNumber Microsoft's name of the product, such as {@code ENTERPRISEPACK}
 * @param servicePlans the services in it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LicenceDetail(String skuId, String skuPartNumber, List<ServicePlanState> servicePlans) {

    public LicenceDetail {
        servicePlans = servicePlans == null ? List.of() : List.copyOf(servicePlans);
    }
}
