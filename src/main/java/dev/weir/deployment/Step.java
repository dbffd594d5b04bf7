package dev.weir.deployment;

/**
 * One step of a deployment. It looks before it acts and changes only what is not as wanted, so that it can be taken again
 * after any interruption.
 */
interface Step {

    StepName name();

    /** Takes the step. What Microsoft's services throw is turned into an outcome by the caller. */
    StepOutcome take(Work work);
}
