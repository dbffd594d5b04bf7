/** Putting the connector into a customer's environment: what would change, and what that breaks. */
package dev.weir.connector.install;
