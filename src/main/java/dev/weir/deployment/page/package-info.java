/** The pages of deployments: for the customer's admin, and for everybody's own flows. */
package dev.weir.deployment.page;
