package dev.weir.deployment;

/** How many deployments of a template's version are in a state, over all customers. */
public record FleetTotal(String template, String version, DeploymentState state, long number) {
}
