package dev.weir.deployment;

/** Somebody in whose name a customer's tenant is changed. */
public interface Acting {

    /** The customer's tenant. */
    String tenantId();

    /** Who it is, for the audit trail. */
    String name();

    /**
     * An access token of that person.
     *
     * @param audience the service
     * @throws CannotActException when there is none at the moment
     */
    String token(String audience);

    /** The Flow service. */
    String flowToken();

    /** Power Apps and the business application platform. */
    String powerAppsToken();
}
