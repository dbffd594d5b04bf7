package dev.weir.deployment;

/** How many deployments of a template's version are in a state; those that were removed are not counted. */
public record FleetTotal(String template, String version, DeploymentState state, long number) {
}
