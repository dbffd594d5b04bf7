/** Checks any connector folder against the rules of import and of certification; a pure library over JSON. */
package dev.weir.connector.check;
