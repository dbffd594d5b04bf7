package dev.weir.record;

import java.util.Optional;

/**
 * Knows flows. Whoever tells a flow of a record, or is asked by a flow about one, tells it; a feature contributes the bean, so
 * that records and the connector need not know it.
 */
public interface FlowWatch {

    /**
     * A run of a flow had to do with a record.
     *
     * @param flow the flow's name, a GUID
     * @param run the run's name
     */
    void seen(String tenantId, String recordType, String recordKey, String flow, String run);

    /** What people call a flow, as far as it is known. */
    Optional<String> title(String tenantId, String flow);
}
