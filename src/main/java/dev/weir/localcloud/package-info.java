/** Microsoft's cloud, offline, for development, tests and demos; it meets the rest of Weir over HTTP only. */
package dev.weir.localcloud;
