/** Flow templates: their files, what is checked in them, and the pages on which people find and choose them. */
package dev.weir.catalog;
