package dev.weir.start;

/** Tells production builds from those that carry the local cloud. */
public final class Production {

    private static final String LOCAL_CLOUD = "localcloud/directory.yaml";

    private Production() {
    }

    /**
     * Whether this is a production build. It does not depend on the profile, which whoever starts the program can choose.
     */
    public static boolean isThisBuild() {
        return Thread.currentThread().getContextClassLoader().getResource(LOCAL_CLOUD) == null;
    }
}
