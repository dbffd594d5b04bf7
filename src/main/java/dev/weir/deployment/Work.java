package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.Organization;

/**
 * What a step works with.
 *
 * @param database the customer's database, where the route leads through one
 * @param place the flow's, where it is about a flow
 * @param acting somebody to act as
 */
record Work(Order order, Optional<Organization> database, Optional<FlowSite> place, Acting acting) {

    Organization organization() {
        return database.orElseThrow();
    }

    FlowSite site() {
        return place.orElseThrow();
    }
}
