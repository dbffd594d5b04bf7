package dev.weir.localcloud.flow;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the caller may look into a run. */
@ApplicationScoped
public class RunAccess {

    private final FlowCallers callers;
    private final FlowService flows;
    private final FlowRuns runs;

    RunAccess(FlowCallers callers, FlowService flows, FlowRuns runs) {
        this.callers = callers;
        this.flows = flows;
        this.runs = runs;
    }

    /** Refuses, as the service does, a flow the caller does not see, and a run that is not the flow's. */
    public void check(String environment, String flow, String run) {
        flows.see(callers.current(), environment, flow);
        if (runs.find(flow, run).isEmpty()) {
            throw FlowFault.runUnknown(run);
        }
    }
}
