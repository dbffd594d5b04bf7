package dev.weir.catalog.exchange;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A flow as it was found in a package, in the form of definition.json.
 *
 * @param title what its maker called it
 * @param description what its maker said of it; may be empty
 * @param document the exported document, free to be changed
 * @param customApis the connectors that are the ISV's or the customer's own, by Microsoft's name
 */
record ExportedFlow(String title, String description, ObjectNode document, Set<String> customApis) {
}
