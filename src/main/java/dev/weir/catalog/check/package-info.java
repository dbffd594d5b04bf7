/** The checks that every template of a catalog must pass, one class for each thing that can be wrong. */
package dev.weir.catalog.check;
