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
    /** The connector's new version takes away what flows may use. */
    CONNECTOR_BREAKS,
    CONSENT_MISSING,
    SIGN_IN_NEEDED,
    /** The customer does not want what a rollout brings. */
    DECLINED,
    SERVICE_UNKNOWN,
    THROTTLED,
    UNREACHABLE,
    NOT_SUBSCRIBED,
    /** The run that is to show that the flow works has not ended. */
    TEST_RUN_OPEN,
    TEST_RUN_FAILED,
    NOT_IN_PLAN,
    UNKNOWN;

    /** Whether trying again by itself may help. */
    public boolean isPassing() {
        return this == THROTTLED || this == UNREACHABLE;
    }

    /** Whether it is for the admin to decide. */
    public boolean isQuestion() {
        return this == CHANGED_BY_BOTH || this == CONNECTOR_BREAKS;
    }

    /** The key of its words in pages. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
