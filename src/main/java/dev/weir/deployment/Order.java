package dev.weir.deployment;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.weir.workflow.compare.Side;

/**
 * A deployment at one moment, for the steps to work from.
 *
 * @param route by which it gets there
 * @param flowName what the Flow service calls the flow; null until it was seen there
 * @param wish which wish it follows
 * @param run which attempt this is, for the record
 * @param attempts how many there were since somebody asked, this one included
 * @param shipped what the customer was given last
 * @param decisions whose version to take where both sides changed the same
 */
record Order(UUID id, String tenantId, Route route, String environment, URI organization, UUID flowId, String flowName,
        Goal goal, Blueprint wanted,
        Optional<Blueprint> shipped, Map<String, Side> decisions, long wish, int run, int attempts) {

    /** The same with another version wanted, about which nothing is decided. */
    Order with(Blueprint newer) {
        return new Order(id, tenantId, route, environment, organization, flowId, flowName, goal, newer, shipped, Map.of(), wish,
                run,
                attempts);
    }
}
