/** Which catalog is served: where its files come from, when a new state takes over, and what is wrong with it. */
package dev.weir.catalog.serve;
