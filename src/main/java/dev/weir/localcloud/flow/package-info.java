/** The Flow service, offline: environments, flows, runs and approvals as Microsoft's resource provider answers them. */
package dev.weir.localcloud.flow;
