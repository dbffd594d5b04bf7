/** Writes the connector from the record types: its OpenAPI documents, properties, icon and readme; a pure library. */
package dev.weir.connector.definition;
