/** Where the local cloud keeps what its services know, so that it survives a restart. */
package dev.weir.localcloud.store;
