/** How requests find the local cloud: its own origin beside the portal's on the same port. */
package dev.weir.localcloud.web;
