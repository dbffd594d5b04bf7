package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.DataverseException;
import dev.weir.microsoft.flow.FlowException;

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
        Optional<CloudFlow> flow = work.site().flow();
        if (flow.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        if (flow.get().isOn() == on) {
            return StepOutcome.unchanged();
        }
        try {
            work.site().switchTo(flow.get(), on);
            return StepOutcome.changed(on ? "on" : "off");
        } catch (DataverseException refused) {
            if (!refused.isLicenceMissing()) {
                throw refused;
            }
            return unlicensed(work.order(), refused.said());
        } catch (FlowException refused) {
            if (!refused.isLicenceMissing()) {
                throw refused;
            }
            return unlicensed(work.order(), refused.getMessage());
        }
    }

    private StepOutcome unlicensed(Order order, String said) {
        boolean patient = config.pause().multipliedBy(order.attempts()).compareTo(config.licencePatience()) < 0;
        return patient ? new StepOutcome.Later(Cause.LICENCE_MISSING, config.pause(), said)
                : new StepOutcome.Stopped(Cause.LICENCE_MISSING, said);
    }
}
