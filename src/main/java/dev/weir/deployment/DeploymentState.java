package dev.weir.deployment;

/** How far a deployment is. */
public enum DeploymentState {

    /** Something is still to be done, and can be. */
    UNDER_WAY,
    /** Microsoft or a licence needs a moment; it goes on by itself or when somebody asks. */
    WAITING,
    /** Both sides changed the same, or a new connector takes away what flows use: the admin has to decide. */
    ASKING,
    /** As wanted, and checked. */
    DONE,
    /** Something is missing that a person has to mend. */
    FAILED;

    /** Whether work goes on, now or later, without anybody's doing. */
    public boolean isOpen() {
        return this == UNDER_WAY || this == WAITING;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
