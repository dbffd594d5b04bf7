package dev.weir.deployment.aboard;

import java.util.List;

/** The stations of coming aboard, in order. */
public enum AboardStep {
    CONSENT,
    ENVIRONMENT,
    CONNECTOR,
    FLOWS,
    DONE;

    /** All stations, for the list of them. */
    public List<AboardStep> all() {
        return List.of(values());
    }
}
