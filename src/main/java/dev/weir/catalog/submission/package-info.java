/** Submitting a template to Microsoft's public gallery: what is asked, the check list, the bundle, and what came of it. */
package dev.weir.catalog.submission;
