package dev.weir.licensing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.weir.licensing.LicenceAnswer.CannotBeKnown;
import dev.weir.licensing.LicenceAnswer.Doubt;

/** What Weir knows of a person's rights: either the rights, or why it does not know them. */
sealed interface KnownRights permits KnownRights.Known, KnownRights.Unknown {

    /** The answer for a flow. */
    LicenceAnswer answer(LicenceRules rules, FlowNeed need);

    /** When this was found out, if it was. */
    Optional<Instant> readAt();

    /** The rights, as read at a time, and whether the tenant holds licences for single flows. */
    record Known(FlowRights rights, boolean tenantHasCapacity, Instant at) implements KnownRights {
        @Override
        public LicenceAnswer answer(LicenceRules rules, FlowNeed need) {
            return rules.answer(need, rights, tenantHasCapacity);
        }

        @Override
        public Optional<Instant> readAt() {
            return Optional.of(at);
        }
    }

    /** No rights that could be believed, and why. */
    record Unknown(Doubt doubt) implements KnownRights {
        @Override
        public LicenceAnswer answer(LicenceRules rules, FlowNeed need) {
            LicenceAnswer withoutLicence = rules.answer(need, new FlowRights(List.of()), false);
            return withoutLicence instanceof LicenceAnswer.MayRun ? withoutLicence : new CannotBeKnown(doubt, "");
        }

        @Override
        public Optional<Instant> readAt() {
            return Optional.empty();
        }
    }
}
