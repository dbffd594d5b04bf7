package dev.weir.customer;

/** Something was asked for that the tenant's plan closes. People get a page that says why and what to do. */
public final class NotInPlanException extends RuntimeException {

    private final String plan;
    private final Entitlement.Closed reason;
    private final String template;
    private final String title;
    private final boolean ownConnector;

    NotInPlanException(String plan, Entitlement.Closed reason, String template, String title, boolean ownConnector) {
        super("The plan " + plan + " closes it: " + reason);
        this.plan = plan;
        this.reason = reason;
        this.template = template;
        this.title = title;
        this.ownConnector = ownConnector;
    }

    /** The plan's title. */
    public String plan() {
        return plan;
    }

    public Entitlement.Closed reason() {
        return reason;
    }

    /** Id of the template that was asked for; empty when it was about the connector itself. */
    public String template() {
        return template;
    }

    /** Whether what was asked for needs the ISV's connector. */
    public boolean needsConnector() {
        return ownConnector;
    }

    /** What that template is called. */
    public String title() {
        return title;
    }
}
