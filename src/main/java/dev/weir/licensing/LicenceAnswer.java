package dev.weir.licensing;

/** May this person run this flow? A forecast: Microsoft decides, and its decision can lag behind a new licence for days. */
public sealed interface LicenceAnswer permits LicenceAnswer.MayRun, LicenceAnswer.MayNotRun, LicenceAnswer.CannotBeKnown {

    /** The answer in one word, for pages and logs. */
    Verdict verdict();

    /** The three answers. */
    enum Verdict {
        MAY_RUN,
        MAY_NOT_RUN,
        CANNOT_BE_KNOWN
    }

    /**
     * Yes.
     *
     * @param payer whose money the flow runs on
     * @param plan the plan that allows it, as people call it; empty when no licence of the person is needed
     * @param pending whether Microsoft has not finished giving that plan
     */
    record MayRun(Payer payer, String plan, boolean pending) implements LicenceAnswer {
        @Override
        public Verdict verdict() {
            return Verdict.MAY_RUN;
        }
    }

    /**
     * No.
     *
     * @param reason why not
     * @param plan the plan that is not enough or switched off; empty when there is none
     * @param wouldPay whose money it would be if the missing licence were bought
     */
    record MayNotRun(Refusal reason, String plan, Payer wouldPay) implements LicenceAnswer {
        @Override
        public Verdict verdict() {
            return Verdict.MAY_NOT_RUN;
        }
    }

    /**
     * Nobody can say from here.
     *
     * @param reason why not
     * @param subject the plan or the connectors in question; empty when there is none
     */
    record CannotBeKnown(Doubt reason, String subject) implements LicenceAnswer {
        @Override
        public Verdict verdict() {
            return Verdict.CANNOT_BE_KNOWN;
        }
    }

    /** Why a person may not run a flow. */
    enum Refusal {
        /** The person holds no plan of Flow. */
        NO_PLAN,
        /** The person's plans cover standard connectors only. */
        STANDARD_ONLY,
        /** An admin switched Flow off within the person's licence. */
        SWITCHED_OFF
    }

    /** Why nobody can say whether a person may run a flow. */
    enum Doubt {
        /** The person's premium right holds inside another app only. */
        OTHER_APP_ONLY,
        /** The person's premium right holds in developer environments only. */
        DEVELOPER_ENVIRONMENT_ONLY,
        /** The tenant holds licences for single flows; whether this flow gets one is the admin's choice. */
        FLOW_CAPACITY,
        /** The plan table does not know the person's plan. */
        PLAN_UNKNOWN,
        /** The connector table does not know a connector of the flow. */
        CONNECTOR_UNKNOWN,
        /** The person is a guest: licences are in the home tenant. */
        GUEST,
        /** Weir may not read licences in this tenant: consent is missing. */
        CONSENT_MISSING,
        /** Microsoft's directory does not answer. */
        DIRECTORY_DOWN,
        /** Weir has not read this person's licences yet. */
        NOT_READ
    }
}
