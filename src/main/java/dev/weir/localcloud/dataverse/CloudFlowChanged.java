package dev.weir.localcloud.dataverse;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Told to the rest of the local cloud when Dataverse kept, switched or deleted a cloud flow.
 *
 * @param organization the database
 * @param row the flow as it is now, or as it last was
 * @param removed whether it was deleted
 */
record CloudFlowChanged(String organization, ObjectNode row, boolean removed) {
}
