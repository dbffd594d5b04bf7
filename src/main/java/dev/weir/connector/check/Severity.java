package dev.weir.connector.check;

/** How bad a finding is. */
public enum Severity {

    /** Import or certification refuses the connector. */
    ERROR,

    /** The published rules forbid it, but connectors with it were certified. */
    WARNING
}
