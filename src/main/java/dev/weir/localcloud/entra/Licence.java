package dev.weir.localcloud.entra;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A SKU that tenants have bought.
 *
 * @param sku part number, such as {@code ENTERPRISEPACK}
 * @param id id of the SKU
 * @param seats how many each tenant that holds it has paid for
 * @param plans the service plans in it
 */
public record Licence(@JsonProperty(required = true) String sku, @JsonProperty(required = true) String id, int seats,
        List<ServicePlan> plans) {

    public Licence {
        plans = List.copyOf(plans);
    }

    /** One service in a SKU. */
    public record ServicePlan(@JsonProperty(required = true) String name, @JsonProperty(required = true) String id) {
    }
}
