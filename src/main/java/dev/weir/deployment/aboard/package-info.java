/** Coming aboard and leaving: an admin's consent makes a tenant a customer, and one click ends that. */
package dev.weir.deployment.aboard;
