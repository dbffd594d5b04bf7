package dev.weir.customer;

/**
 * Who may say how a customer stands. What each says is kept apart, so that none takes back what another said: a customer
 * that the operator suspended stays so when its subscription is reinstated.
 */
public enum StandingSource {

    /** The ISV's operator. Says {@code SUSPENDED}, or {@code ACTIVE} for a contract outside of the marketplace. */
    OPERATOR,

    /** The customer's administrator, by coming aboard ({@code TRIAL}) and by leaving ({@code LEFT}). */
    ABOARD,

    /** The marketplace: {@code ACTIVE}, {@code SUSPENDED}, or {@code LEFT} when the last subscription ended. */
    SUBSCRIPTION,

    /** A visitor who drives at the moment ({@code TRIAL}). */
    TEST_DRIVE
}
