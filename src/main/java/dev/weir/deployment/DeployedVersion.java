package dev.weir.deployment;

import java.util.UUID;

/**
 * A version of a template, or of the connector, that is wanted at a customer.
 *
 * @param id the deployment
 * @param version the wanted version
 */
public record DeployedVersion(UUID id, String tenantId, String version) {
}
