package dev.weir.record;

import java.util.Optional;

/**
 * Who changed a record.
 *
 * @param id the object id of the person, the application's id, or the job's name
 * @param name what people read
 * @param through what the actor used, such as the name of a flow or action; empty for Weir's own pages
 */
public record Actor(Kind kind, String id, String name, Optional<String> through) {

    /** What acts. */
    public enum Kind {
        PERSON,
        APPLICATION,
        JOB
    }

    public static Actor person(String objectId, String name) {
        return new Actor(Kind.PERSON, objectId, name, Optional.empty());
    }

    public static Actor application(String id, String name) {
        return new Actor(Kind.APPLICATION, id, name, Optional.empty());
    }

    public static Actor job(String name) {
        return new Actor(Kind.JOB, name, name, Optional.empty());
    }

    /** The same actor, using a flow, an action or another product. */
    public Actor through(String means) {
        return new Actor(kind, id, name, Optional.of(means));
    }
}
