package dev.weir.microsoft.dataverse;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A cloud flow of a solution.
 *
 * @param id its id, the same in Dataverse and, for flows that Weir makes, forever
 * @param name what people call it
 * @param clientData definition and connection references, as Dataverse keeps them
 * @param state whether it is on
 * @param version changes with every change of the row; a change that names it fails when somebody was faster
 * @param modifiedBy who changed it last: an id of the organisation's user
 */
public record CloudFlow(UUID id, String name, ObjectNode clientData, State state, String version, String modifiedBy) {

    /** Whether a flow runs. */
    public enum State {
        OFF,
        ON,
        SUSPENDED;

        static State of(int stateCode) {
            return values()[stateCode];
        }
    }

    public boolean isOn() {
        return state == State.ON;
    }
}
