/** Fieldline, the sample product of an ISV: its database and the business it has seen so far. */
package dev.weir.localcloud.fieldline;
