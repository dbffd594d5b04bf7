package dev.weir.microsoft.bap;

import java.net.URI;
import java.util.Optional;

/**
 * An environment of a tenant.
 *
 * @param name its id
 * @param title what its admin calls it
 * @param sku its kind: {@code Default}, {@code Production}, {@code Sandbox}, {@code Developer}, …
 * @param isDefault whether it is the tenant's default environment
 * @param dataverse where its database answers, if it has one that is ready
 */
public record Environment(String name, String title, String sku, boolean isDefault, Optional<URI> dataverse) {
}
