/** The consoles: what a customer's admin sees of their whole tenant, and what the operator sees of all customers. */
package dev.weir.deployment.console;
