package dev.weir.deployment;

import java.util.UUID;

/**
 * A template in use at a customer.
 *
 * @param id the deployment
 * @param version the wanted version
 */
public record TemplateUse(UUID id, String tenantId, String version) {
}
