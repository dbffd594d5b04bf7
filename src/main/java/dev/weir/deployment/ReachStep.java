package dev.weir.deployment;

/** Sees whether the environment's database answers. */
class ReachStep implements Step {

    @Override
    public StepName name() {
        return StepName.REACH;
    }

    @Override
    public StepOutcome take(Work work) {
        work.organization().whoAmI();
        return StepOutcome.unchanged();
    }
}
