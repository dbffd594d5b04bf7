/** People who agreed to be called by the ISV, and the way of their wish into the ISV's customer system. */
package dev.weir.marketplace.lead;
