/** What goes into the marketplace's listing, put together from configuration, and what is still missing. */
package dev.weir.marketplace.listing;
