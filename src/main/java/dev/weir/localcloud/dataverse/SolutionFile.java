package dev.weir.localcloud.dataverse;

import java.util.List;

/**
 * What a solution's zip file holds, as far as cloud flows need it.
 *
 * @param uniqueName its name
 * @param friendlyName what people call it
 * @param version its version, of four numbers
 * @param managed whether it came finished, not to be worked on
 * @param publisher unique name of who made it
 * @param prefix the publisher's customisation prefix
 * @param flows the cloud flows in it
 * @param references the connection references in it
 */
record SolutionFile(String uniqueName, String friendlyName, String version, boolean managed, String publisher,
        String prefix, List<Flow> flows, List<Reference> references) {

    /** A cloud flow: its row's columns. */
    record Flow(String id, String name, String clientData, boolean on) {
    }

    /** A connection reference: the place where a connection is plugged in. */
    record Reference(String logicalName, String displayName, String connectorId) {
    }
}
