package dev.weir.licensing;

/** What the ISV takes on itself of its customers' Flow licences. */
public enum IsvPays {

    /** Nothing: customers buy from Microsoft or their own partner. */
    NOTHING,

    /** The ISV sells or includes Flow licences as its customers' cloud solution provider (CSP). */
    CSP,

    /** Customers' environments bill runs to an Azure subscription of the ISV, so that nobody needs a licence there. */
    PAY_AS_YOU_GO
}
