/** Finding templates: by words, in English and Korean, and by what they are. */
package dev.weir.catalog.search;
