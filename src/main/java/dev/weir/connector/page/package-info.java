/** The customer admin's pages about the connector, and the actions on the page of a record. */
package dev.weir.connector.page;
