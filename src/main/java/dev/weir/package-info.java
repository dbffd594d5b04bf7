/** The entry point; every feature has a package of its own below. */
package dev.weir;
