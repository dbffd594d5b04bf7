package dev.weir.licensing;

import java.util.List;

/**
 * Flows that exist in a tenant and whose owner must hold a licence. Features that make flows contribute beans of this type,
 * so that licences need to know none of them.
 */
public interface FlowsInUse {

    /**
     * A flow and its owner.
     *
     * @param flow the flow
     * @param ownerId object id of the owner
     * @param ownerName what to call the owner
     */
    record FlowInUse(FlowSubject flow, String ownerId, String ownerName) {
    }

    /** The flows of a tenant that this feature made. */
    List<FlowInUse> of(String tenantId);
}
