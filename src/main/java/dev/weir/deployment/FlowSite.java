package dev.weir.deployment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.dataverse.CloudFlow;

/** The place of one deployed flow in a customer's environment, looked at and changed in somebody's name. */
interface FlowSite {

    /** The flow as it is there; empty when it is not. */
    Optional<CloudFlow> flow();

    /** What a connector of templates is called there: our own has an ending that differs between environments. */
    String connector(String inTemplates);

    /** Makes the wanted flow, switched off. */
    void create();

    /**
     * Gives the flow another definition.
     *
     * @return whether there was anything to change
     */
    boolean change(CloudFlow known, JsonNode definition);

    void switchTo(CloudFlow known, boolean on);

    /** Deletes the flow, which is off. */
    void delete(CloudFlow known);

    /** The flow's name at the Flow service. */
    default String name(CloudFlow known) {
        return known.id().toString();
    }
}
