/** Microsoft's commercial marketplace: SaaS fulfilment (version 2) and metering. */
package dev.weir.microsoft.fulfilment;
