/** The data API below {@code /api/v1}: records, actions and lookups for programs with a bearer token. */
package dev.weir.connector.api;
