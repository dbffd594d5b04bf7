/** Selling through Microsoft's marketplace: landing page, subscriptions, seats, usage, test drive and leads. */
package dev.weir.marketplace;
