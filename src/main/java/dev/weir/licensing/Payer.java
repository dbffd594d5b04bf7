package dev.weir.licensing;

/** Whose money a flow runs on. */
public enum Payer {

    /** The person's Office or Microsoft 365 licence. */
    OFFICE,

    /** The person's Dynamics 365 licence. */
    DYNAMICS,

    /** The person's Power Apps licence. */
    POWER_APPS,

    /** A licence of Flow itself, bought by the customer or, as the customer's reseller, by the ISV. */
    FLOW,

    /** Nobody, for as long as the trial lasts. */
    TRIAL,

    /** Nobody. */
    FREE,

    /** The ISV, as the customer's cloud solution provider (CSP). */
    ISV_CSP,

    /** The ISV, by the run, through an Azure subscription. */
    ISV_PAY_AS_YOU_GO,

    /** Somebody: Microsoft accepts the plan, but the plan table does not know it. */
    UNKNOWN
}
