package dev.weir.deployment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.dataverse.CloudFlow;

/**
 * A deployed flow as it is at the customer's right now.
 *
 * @param flow the flow, if it is there
 * @param drift how it differs from what was shipped
 * @param reconciliation what an attempt would make of it, if it is there
 */
public record Reading(Optional<CloudFlow> flow, Drift drift, Optional<Reconciliation> reconciliation) {

    /** How a flow differs from what was shipped and wanted. */
    public enum Drift {
        NONE,
        REMOVED,
        SWITCHED,
        EDITED
    }

    /** The definition that the customer has. */
    public Optional<JsonNode> definition() {
        return flow.map(WriteStep::definition);
    }
}
