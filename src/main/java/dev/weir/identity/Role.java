package dev.weir.identity;

/** The app roles of the portal's registration, as they stand in the {@code roles} claim; for {@code @RolesAllowed}. */
public final class Role {

    /** Works with records and flows. Everybody of a customer's tenant has it, with or without an assigned app role. */
    public static final String USER = "User";

    /** Decides what runs in the customer's tenant. */
    public static final String ADMIN = "Admin";

    /** Runs the portal; only in the ISV's own tenant. */
    public static final String OPERATOR = "Operator";

    private Role() {
    }
}
