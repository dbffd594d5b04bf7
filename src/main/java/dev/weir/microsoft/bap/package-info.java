/** The business application platform: a tenant's environments and its data-loss prevention policies. */
package dev.weir.microsoft.bap;
