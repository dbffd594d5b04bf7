package dev.weir.deployment;

/**
 * One thing in an environment, and what a deployment will do with it.
 *
 * @param name which one
 */
public record PlannedChange(Kind kind, Thing thing, String name) {

    /** What will be done. */
    public enum Kind {
        MAKE,
        CHANGE,
        REMOVE,
        KEEP;

        /** A sign that reads in every language. */
        public String sign() {
            return switch (this) {
                case MAKE -> "+";
                case CHANGE -> "≠";
                case REMOVE -> "−";
                case KEEP -> "=";
            };
        }
    }

    /** To what. */
    public enum Thing {
        SOLUTION,
        REFERENCE,
        FLOW,
        CONNECTOR,
        /** Everything else in the environment. */
        OTHERS
    }
}
