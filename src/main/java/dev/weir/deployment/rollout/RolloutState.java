package dev.weir.deployment.rollout;

import java.util.Locale;

/** Where a rollout is. */
public enum RolloutState {

    /** Its time has not come. */
    SCHEDULED,
    RUNNING,
    /** The operator stopped it for a while. */
    PAUSED,
    /** Too many failed: those who have the new version are given back the old one. */
    GOING_BACK,
    /** Too many failed, and everybody touched has the old version again. */
    STOPPED,
    /** The operator ended it; what was done stays. */
    ABORTED,
    /** Everybody was asked. */
    DONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether background work is still to be done. */
    public boolean isUnderWay() {
        return this == SCHEDULED || this == RUNNING || this == GOING_BACK;
    }
}
