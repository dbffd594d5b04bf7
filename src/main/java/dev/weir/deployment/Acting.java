package dev.weir.deployment;

import java.net.URI;
import java.util.Optional;

/** Somebody in whose name a customer's tenant is changed. */
public interface Acting {

    /** The customer's tenant. */
    String tenantId();

    /** Object id of the person, who comes to own the flows that are made; empty where that is not known. */
    default Optional<String> personId() {
        return Optional.empty();
    }

    /** What to call that person. */
    default String personName() {
        return name();
    }

    /** Who it is, for the audit trail. */
    String name();

    /**
     * An access token of that person.
     *
     * @param audience the service
     * @throws CannotActException when there is none at the moment
     */
    String token(String audience);

    /** The Web API of a database, whose audience is its address without a slash at the end. */
    default String databaseToken(URI organization) {
        return token(organization.toString().replaceFirst("/$", ""));
    }

    /** The Flow service. */
    String flowToken();

    /** Power Apps and the business application platform. */
    String powerAppsToken();
}
