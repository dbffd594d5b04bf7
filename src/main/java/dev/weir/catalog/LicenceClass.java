package dev.weir.catalog;

import java.util.Locale;

/** The kind of licence that the owner of a flow needs. */
public enum LicenceClass {

    /** Comes with Microsoft 365. */
    STANDARD,
    /** Needs a Power Automate licence of its own: the flow uses a premium or a custom connector. */
    PREMIUM;

    /** The word in template.yaml and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
