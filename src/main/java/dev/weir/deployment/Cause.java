package dev.weir.deployment;

/** Why a deployment does not go on; each has its own words and its remedy. */
public enum Cause {

    NO_DATABASE,
    ENVIRONMENT_GONE,
    NOT_PERMITTED,
    LICENCE_MISSING,
    CONNECTION_MISSING,
    POLICY_FORBIDS,
    DEFINITION_REFUSED,
    REMOVED_BY_CUSTOMER,
    CHANGED_BY_BOTH,
    CONSENT_MISSING,
    SIGN_IN_NEEDED,
    /** The customer does not want what a rollout brings. */
    DECLINED,
    SERVICE_UNKNOWN,
    THROTTLED,
    UNREACHABLE,
    NOT_SUBSCRIBED,
    UNKNOWN;

    /** Whether trying again by itself may help. */
    public boolean isPassing() {
        return this == THROTTLED || this == UNREACHABLE;
    }

    /** The key of its words in pages. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
