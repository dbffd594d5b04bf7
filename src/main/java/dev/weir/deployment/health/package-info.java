/** How deployed flows fare: totals of their runs, read from Microsoft's services from time to time. */
package dev.weir.deployment.health;
