/** What the operator arranges over the files of the catalog: what is hidden from whom, what comes first, what is published. */
package dev.weir.catalog.arrangement;
