package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.DataverseException;

/** Switches the flow on or off. Microsoft may take a while to notice a licence, so want of one is asked about again. */
class SwitchStep implements Step {

    private final DeploymentConfig config;

    SwitchStep(DeploymentConfig config) {
        this.config = config;
    }

    @Override
    public StepName name() {
        return StepName.SWITCH;
    }

    @Override
    public StepOutcome take(Work work) {
        boolean on = work.order().goal() == Goal.ON;
        Optional<CloudFlow> flow = work.organization().flow(work.order().flowId());
        if (flow.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        if (flow.get().isOn() == on) {
            return StepOutcome.unchanged();
        }
        try {
            work.organization().switchTo(work.order().flowId(), on);
            return StepOutcome.changed(on ? "on" : "off");
        } catch (DataverseException refused) {
            if (!refused.isLicenceMissing()) {
                throw refused;
            }
            boolean patient = config.pause().multipliedBy(work.order().attempts()).compareTo(config.licencePatience()) < 0;
            return patient ? new StepOutcome.Later(Cause.LICENCE_MISSING, config.pause(), refused.said())
                    : new StepOutcome.Stopped(Cause.LICENCE_MISSING, refused.said());
        }
    }
}
