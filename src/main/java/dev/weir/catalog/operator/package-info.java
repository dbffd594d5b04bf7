/** The operator's pages of the catalog: what is served, to whom, in which order, and templates in and out. */
package dev.weir.catalog.operator;
