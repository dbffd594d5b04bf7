package dev.weir.connector.api;

import java.util.Optional;

import dev.weir.record.Actor;

/**
 * Who calls the data API: a person, through an application.
 *
 * @param tenantId whose records it sees
 * @param client the application, such as the connector
 * @param flow the flow that calls, as the platform says; good for reading only
 */
public record ApiCaller(String tenantId, String objectId, String name, String client, Optional<CallingFlow> flow) {

    /** What stands for a program that is no flow, or none that is known. */
    private static final String PROGRAM = "API";

    /**
     * A flow that calls.
     *
     * @param name its name, a GUID
     * @param run the name of the run, if it is told
     * @param title what people call it, if that is known here
     */
    public record CallingFlow(String name, Optional<String> run, Optional<String> title) {
    }

    /** What stands as the author of changes. */
    Actor actor() {
        return Actor.person(objectId, name).through(flow.flatMap(CallingFlow::title).orElse(PROGRAM));
    }

    /** A person using an application: what the platform calls a connection. */
    String connection() {
        return tenantId + "/" + objectId + "/" + client;
    }
}
