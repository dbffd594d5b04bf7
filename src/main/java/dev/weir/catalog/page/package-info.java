/** The gallery, the pages of templates, and the operator's view of the catalog. */
package dev.weir.catalog.page;
