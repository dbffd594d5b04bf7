/** The business application platform, offline: environments, data-loss prevention policies and flow packages. */
package dev.weir.localcloud.bap;
