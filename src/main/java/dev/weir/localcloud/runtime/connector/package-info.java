/** The services that flows reach through connectors: the ISV's own for real, others as stand-ins whose effects can be seen. */
package dev.weir.localcloud.runtime.connector;
