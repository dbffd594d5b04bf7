package dev.weir.microsoft.dataverse;

import java.util.Optional;
import java.util.UUID;

/**
 * The place in a solution where a connection is plugged in.
 *
 * @param id its id
 * @param logicalName the name that flows know it by
 * @param displayName what people see
 * @param connectorId the connector, as {@code /providers/Microsoft.PowerApps/apis/…}
 * @param connection name of the connection that is plugged in
 */
public record ConnectionReference(UUID id, String logicalName, String displayName, String connectorId,
        Optional<String> connection) {
}
