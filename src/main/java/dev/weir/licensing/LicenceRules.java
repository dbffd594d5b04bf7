package dev.weir.licensing;

import java.util.Optional;

import dev.weir.licensing.LicenceAnswer.CannotBeKnown;
import dev.weir.licensing.LicenceAnswer.Doubt;
import dev.weir.licensing.LicenceAnswer.MayNotRun;
import dev.weir.licensing.LicenceAnswer.MayRun;
import dev.weir.licensing.LicenceAnswer.Refusal;

/**
 * Microsoft's licence rules for embedded flows: standard connectors come with Office, Dynamics and Power Apps; premium and
 * custom connectors need a licence of Flow itself, a trial, capacity of the flow, or pay-as-you-go.
 *
 * @param isvPays what the ISV takes on itself
 * @see <a href="https://learn.microsoft.com/power-platform/admin/power-automate-licensing/types">Types of licences</a>
 */
record LicenceRules(IsvPays isvPays) {

    /**
     * @param need what the flow demands
     * @param rights what the person holds
     * @param tenantHasCapacity whether the tenant holds licences for single flows
     */
    LicenceAnswer answer(FlowNeed need, FlowRights rights, boolean tenantHasCapacity) {
        if (need.needsPremium()) {
            return premium(rights, tenantHasCapacity);
        }
        if (need.mayNeedPremium()) {
            LicenceAnswer ifPremium = premium(rights, tenantHasCapacity);
            return ifPremium instanceof MayRun ? ifPremium
                    : new CannotBeKnown(Doubt.CONNECTOR_UNKNOWN, String.join(", ", need.unknown()));
        }
        return standard(rights);
    }

    private LicenceAnswer standard(FlowRights rights) {
        Optional<HeldPlan> enough = rights.usable(FlowRight::coversStandard);
        if (enough.isPresent()) {
            return mayRun(enough.get());
        }
        if (isvPays == IsvPays.PAY_AS_YOU_GO) {
            return new MayRun(Payer.ISV_PAY_AS_YOU_GO, "", false);
        }
        Optional<HeldPlan> developer = rights.usable(right -> right == FlowRight.DEVELOPER);
        if (developer.isPresent()) {
            return new CannotBeKnown(Doubt.DEVELOPER_ENVIRONMENT_ONLY, developer.get().plan().title());
        }
        return rights.switchedOff(FlowRight::coversStandard)
                .map(off -> new MayNotRun(Refusal.SWITCHED_OFF, off.plan().title(), off.plan().payer()))
                .orElse(new MayNotRun(Refusal.NO_PLAN, "", isvPays == IsvPays.CSP ? Payer.ISV_CSP : Payer.FREE));
    }

    private LicenceAnswer premium(FlowRights rights, boolean tenantHasCapacity) {
        Optional<HeldPlan> enough = rights.usable(right -> right == FlowRight.PREMIUM)
                .or(() -> rights.usable(FlowRight::coversPremium));
        if (enough.isPresent()) {
            return mayRun(enough.get());
        }
        if (isvPays == IsvPays.PAY_AS_YOU_GO) {
            return new MayRun(Payer.ISV_PAY_AS_YOU_GO, "", false);
        }
        return doubt(rights, tenantHasCapacity).orElseGet(() -> refusal(rights));
    }

    private static Optional<LicenceAnswer> doubt(FlowRights rights, boolean tenantHasCapacity) {
        Optional<LicenceAnswer> ofPerson = rights.usable(right -> right == FlowRight.CONTEXT)
                .<LicenceAnswer> map(held -> new CannotBeKnown(Doubt.OTHER_APP_ONLY, held.plan().title()))
                .or(() -> rights.usable(right -> right == FlowRight.DEVELOPER)
                        .map(held -> new CannotBeKnown(Doubt.DEVELOPER_ENVIRONMENT_ONLY, held.plan().title())))
                .or(() -> rights.plans().stream().filter(held -> held.usable() && held.plan().payer() == Payer.UNKNOWN)
                        .findFirst().map(held -> new CannotBeKnown(Doubt.PLAN_UNKNOWN, held.plan().title())));
        boolean capacity = tenantHasCapacity || rights.usable(right -> right == FlowRight.CAPACITY).isPresent();
        return ofPerson.isEmpty() && capacity ? Optional.of(new CannotBeKnown(Doubt.FLOW_CAPACITY, "")) : ofPerson;
    }

    private MayNotRun refusal(FlowRights rights) {
        Payer wouldPay = isvPays == IsvPays.CSP ? Payer.ISV_CSP : Payer.FLOW;
        Optional<HeldPlan> off = rights.switchedOff(FlowRight::coversPremium);
        if (off.isPresent()) {
            return new MayNotRun(Refusal.SWITCHED_OFF, off.get().plan().title(), off.get().plan().payer());
        }
        return rights.usable(FlowRight::coversStandard)
                .map(held -> new MayNotRun(Refusal.STANDARD_ONLY, held.plan().title(), wouldPay))
                .orElse(new MayNotRun(Refusal.NO_PLAN, "", wouldPay));
    }

    private static MayRun mayRun(HeldPlan held) {
        return new MayRun(held.plan().payer(), held.plan().title(), held.status() == HeldPlan.Status.PENDING);
    }
}
