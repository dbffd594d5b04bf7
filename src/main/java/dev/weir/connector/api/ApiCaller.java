package dev.weir.connector.api;

import java.util.Optional;

import dev.weir.record.Actor;

/**
 * Who calls the data API: a person, through an application.
 *
 * @param tenantId whose records it sees
 * @param client the application, such as the connector
 * @param flow the name of the flow that calls, as the platform says; good for reading only
 */
public record ApiCaller(String tenantId, String objectId, String name, String client, Optional<String> flow) {

    /** What stands as the author of changes. */
    Actor actor() {
        return Actor.person(objectId, name).through(flow.orElse("API"));
    }

    /** A person using an application: what the platform calls a connection. */
    String connection() {
        return tenantId + "/" + objectId + "/" + client;
    }
}
