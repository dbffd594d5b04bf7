package dev.weir.localcloud.flow;

/**
 * Told to the rest of the local cloud when a flow was saved, switched or deleted, so that its trigger can be set up or taken
 * down.
 *
 * @param flow the flow as it is now, or as it last was
 * @param removed whether it was deleted
 */
public record FlowChanged(CloudFlow flow, boolean removed) {

    /** Whether the flow's trigger must listen from now on. */
    public boolean listens() {
        return !removed && flow.isOn();
    }
}
