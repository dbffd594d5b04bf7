package dev.weir.catalog;

import java.util.Locale;

/** What starts a run of a flow. */
public enum TriggerKind {

    /** Something happened, in the ISV's product or elsewhere. */
    AUTOMATED,
    /** A person asked for it. */
    INSTANT,
    /** It is time. */
    SCHEDULED;

    /** The word in template.yaml and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
