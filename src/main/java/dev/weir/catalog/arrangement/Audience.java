package dev.weir.catalog.arrangement;

import java.util.Locale;

/**
 * From whom a template is hidden.
 *
 * @param id the customer's tenant, or the plan
 */
public record Audience(Kind kind, String id) {

    /** What kind of people an audience is. */
    public enum Kind {
        CUSTOMER,
        PLAN;

        /** The word in forms and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The people of a customer's tenant. */
    public static Audience customer(String tenantId) {
        return new Audience(Kind.CUSTOMER, tenantId.toLowerCase(Locale.ROOT));
    }

    /** The people of all customers with a plan. */
    public static Audience plan(String planId) {
        return new Audience(Kind.PLAN, planId);
    }
}
