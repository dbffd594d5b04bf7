package dev.weir.customer;

/** Tells what tenants may use by what they bought. The feature that sells is the bean behind it. */
public interface Entitlements {

    /** What a tenant may use at this moment. */
    Entitlement of(String tenantId);

    /** Whether a person has one of the tenant's seats, or gets a free one by asking. */
    boolean seat(String tenantId, String objectId, String name);

    /**
     * Lets pass who may use a template.
     *
     * @param title what the template is called, for the refusal
     * @param ownConnector whether its flow uses the ISV's connector
     * @throws NotInPlanException when the tenant's plan closes it
     */
    default void requireTemplate(String tenantId, String template, String title, boolean ownConnector) {
        Entitlement entitlement = of(tenantId);
        entitlement.closes(template, ownConnector).ifPresent(reason -> {
            throw new NotInPlanException(entitlement.plan(), reason, template, title, ownConnector);
        });
    }

    /**
     * Lets pass who may use the ISV's connector.
     *
     * @throws NotInPlanException when the tenant's plan closes it
     */
    default void requireConnector(String tenantId) {
        Entitlement entitlement = of(tenantId);
        entitlement.closesConnector().ifPresent(reason -> {
            throw new NotInPlanException(entitlement.plan(), reason, "", "", true);
        });
    }
}
