/** Power Apps' resource provider, offline. */
package dev.weir.localcloud.powerapps;
