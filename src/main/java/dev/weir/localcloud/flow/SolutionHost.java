package dev.weir.localcloud.flow;

/** Where flows become part of a solution: the database of their environment. */
public interface SolutionHost {

    /**
     * Takes a flow into a solution. It stays what it is to its people, and from then on lives in the database, too.
     *
     * @param flow the flow
     * @param tenantId the tenant of its environment
     * @param solution id of the solution
     * @throws FlowFault when the environment has no database, or the database no such solution
     */
    void take(CloudFlow flow, String tenantId, String solution);
}
