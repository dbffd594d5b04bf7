package dev.weir.localcloud.graph;

import java.util.List;
import java.util.Locale;

/**
 * A licence that a person holds.
 *
 * @param sku part number of the product
 * @param disabled names of the service plans that an admin switched off in it
 * @param status provisioning status of the other plans; {@code Success} when absent
 */
record Assignment(String sku, List<String> disabled, String status) {

    Assignment {
        disabled = disabled == null ? List.of() : List.copyOf(disabled);
        status = status == null ? "Success" : status;
    }

    String statusOf(String plan) {
        return disabled.stream().anyMatch(name -> name.equalsIgnoreCase(plan)) ? "Disabled" : status;
    }

    boolean isOf(String partNumber) {
        return sku.toLowerCase(Locale.ROOT).equals(partNumber.toLowerCase(Locale.ROOT));
    }
}
