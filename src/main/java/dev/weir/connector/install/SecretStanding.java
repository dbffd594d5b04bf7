package dev.weir.connector.install;

/** Whether an installed connector has the secret that is configured now. */
public enum SecretStanding {

    CURRENT,

    /** It has one that was configured before, which works as long as the app registration keeps it. */
    FORMER,

    /** It was put there by somebody else, or before this was written down. */
    UNKNOWN
}
