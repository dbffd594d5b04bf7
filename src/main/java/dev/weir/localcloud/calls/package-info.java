/** The log of every call that the services of the local cloud got. */
package dev.weir.localcloud.calls;
