package dev.weir.deployment;

import dev.weir.microsoft.bap.Environment;

/** By which way something gets into a customer's environment. */
public enum Route {

    /** A flow in a solution of Dataverse: the way that Microsoft supports. */
    SOLUTION,
    /** A flow of a person's own, by the Flow service: the way where there is no Dataverse. */
    PERSONAL,
    /** The connector, by Power Apps. */
    CONNECTOR;

    /** The way for what is to be deployed into an environment. */
    static Route of(Blueprint blueprint, Environment environment) {
        if (blueprint.describesConnector()) {
            return CONNECTOR;
        }
        return environment.dataverse().isPresent() ? SOLUTION : PERSONAL;
    }
}
