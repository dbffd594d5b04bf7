package dev.weir.deployment.rollout;

import java.util.Locale;

/** What a rollout did for one deployment of one customer. */
public enum TargetState {

    PENDING,
    /** An attempt is being made; after a restart it is made again. */
    RUNNING,
    /** Microsoft needs a moment. */
    WAITING,
    DONE,
    /** The customer's own changes need a decision of their admin. */
    ASKING,
    FAILED,
    /** Failed before anything was changed, so it has its old version. */
    FAILED_BEFORE,
    /** The customer has not consented to work while they are away, or wants no updates now. */
    SKIPPED,
    /** Has the old version again. */
    REVERTED,
    /** Should have the old version again, and has not. */
    REVERT_FAILED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
