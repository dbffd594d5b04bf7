package dev.weir.catalog;

import java.util.Locale;

import dev.weir.licensing.FlowKind;

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

    /** The same in questions about licences. */
    public FlowKind flowKind() {
        return switch (this) {
            case AUTOMATED -> FlowKind.AUTOMATED;
            case INSTANT -> FlowKind.INSTANT;
            case SCHEDULED -> FlowKind.SCHEDULED;
        };
    }
}
