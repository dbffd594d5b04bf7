package dev.weir.deployment;

import dev.weir.microsoft.dataverse.Organization;

/** What a step works with: the order, the customer's database, and somebody to act as. */
record Work(Order order, Organization organization, Acting acting) {
}
