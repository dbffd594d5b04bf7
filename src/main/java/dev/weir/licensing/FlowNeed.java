package dev.weir.licensing;

import java.util.List;

/**
 * What a flow demands of a licence.
 *
 * @param kind how it starts
 * @param custom its custom connectors; those need a premium right
 * @param premium its premium connectors
 * @param unknown its connectors that the connector table does not know
 */
public record FlowNeed(FlowKind kind, List<String> custom, List<String> premium, List<String> unknown) {

    public FlowNeed {
        custom = List.copyOf(custom);
        premium = List.copyOf(premium);
        unknown = List.copyOf(unknown);
    }

    /** Whether a premium right is needed for certain. */
    public boolean needsPremium() {
        return !custom.isEmpty() || !premium.isEmpty();
    }

    /** Whether a connector is in no table, so that a premium right may be needed. */
    public boolean mayNeedPremium() {
        return !unknown.isEmpty();
    }
}
