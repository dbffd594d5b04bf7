/** The tenants that came aboard, in whose name work is done, and the trail of who changed what for them. */
package dev.weir.customer;
