/** Packages of flows: exporting a flow as a file, and importing such a file into an environment. */
package dev.weir.localcloud.packages;
