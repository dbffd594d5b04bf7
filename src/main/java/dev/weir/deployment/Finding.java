package dev.weir.deployment;

/**
 * What was found before a deployment.
 *
 * @param check what was looked at
 * @param level how grave it is
 * @param detail which one, where that helps
 */
public record Finding(Check check, Level level, String detail) {

    /** What is looked at before a deployment. */
    public enum Check {
        DATABASE,
        PERMISSION,
        LICENCE,
        CONNECTOR,
        CONNECTIONS,
        POLICIES,
        NAME,
        OWNER
    }

    /** How grave a finding is. */
    public enum Level {
        GOOD,
        /** Worth knowing; the deployment can go on. */
        NOTE,
        /** The deployment would fail. */
        BLOCKED;

        /** Bootstrap's name of the colour that fits. */
        public String color() {
            return switch (this) {
                case GOOD -> "success";
                case NOTE -> "warning";
                case BLOCKED -> "danger";
            };
        }
    }

    public boolean isBlocking() {
        return level == Level.BLOCKED;
    }
}
