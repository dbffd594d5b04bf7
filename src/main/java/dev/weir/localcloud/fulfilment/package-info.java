/** The local cloud's commercial marketplace: a shop, SaaS fulfilment (version 2) with webhooks, metering and leads. */
package dev.weir.localcloud.fulfilment;
