package dev.weir.deployment.aboard;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.MicrosoftConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Turns an admin's consent into a customer. Which tenant it is follows from the sign-in, never from Microsoft's answer, and
 * that consent was really given is seen by asking for a token that needs it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-admin-consent">Admin consent</a>
 */
@Path("/coming-aboard")
public class AboardResource {

    @CheckedTemplate(basePath = "aboard")
    static class Templates {
        static native TemplateInstance refused(ConsentRefusal refusal, String link, String code);

        static native TemplateInstance strange();

        static native TemplateInstance waiting();

        static native TemplateInstance done(AboardStep step, String organisation, boolean admin, AboardSetup setup,
                List<Deployment> deployed, boolean live, String link);
    }

    private final CurrentUser user;
    private final AccessTokens tokens;
    private final Customers customers;
    private final Deployments deployments;
    private final AboardSetups setups;
    private final AuditTrail audit;
    private final Endpoints endpoints;
    private final MicrosoftConfig microsoft;
    private final URI portal;

    AboardResource(CurrentUser user, AccessTokens tokens, Customers customers, Deployments deployments,
            AboardSetups setups, AuditTrail audit, Endpoints endpoints, MicrosoftConfig microsoft,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.user = user;
        this.tokens = tokens;
        this.customers = customers;
        this.deployments = deployments;
        this.setups = setups;
        this.audit = audit;
        this.endpoints = endpoints;
        this.microsoft = microsoft;
        this.portal = portal;
    }

    /** Sends the admin to Microsoft's consent page of their own tenant; nothing is changed by that. */
    @GET
    @Path("consent")
    public Response consent() {
        String state = AdminConsentState.fresh();
        URI target = UriBuilder.fromUri(endpoints.login()).path("{tenant}/v2.0/adminconsent")
                .queryParam("client_id", "{client}").queryParam("scope", "{scope}").queryParam("redirect_uri", "{back}")
                .queryParam("state", "{state}")
                .build(user.tenantId(), microsoft.clientId(), endpoints.cloud().graph() + "/.default",
                        portal.resolve("/coming-aboard/return").toString(), state);
        return Response.seeOther(target).cookie(AdminConsentState.cookie(state, isSecure())).build();
    }

    /** Microsoft's answer. A refusal, too, says {@code admin_consent=True}, so the error is looked at first. */
    @GET
    @Path("return")
    public Response answer(@RestQuery String state, @RestQuery String error,
            @RestQuery("error_description") String description,
            @CookieParam(AdminConsentState.COOKIE) String kept) {
        if (!AdminConsentState.fits(kept, state)) {
            return Response.status(Response.Status.BAD_REQUEST).entity(Templates.strange()).build();
        }
        if (error != null) {
            return Response.ok(Templates.refused(ConsentRefusal.of(error, description), link(),
                    ConsentRefusal.code(error, description)))
                    .cookie(AdminConsentState.cookie("", isSecure())).build();
        }
        return Response.seeOther(URI.create("/coming-aboard/check")).cookie(AdminConsentState.cookie("", isSecure())).build();
    }

    /**
     * Sees whether consent is known, and if so takes the tenant aboard. Consent outlasts leaving, so a tenant that left comes
     * back by one of its administrators only.
     */
    @GET
    @Path("check")
    public Response check() {
        Optional<CustomerState> known = customers.find(user.tenantId()).map(customer -> customer.state);
        boolean outside = known.isEmpty() || known.get() == CustomerState.LEFT;
        if (known.isPresent() && outside && !user.claims(Role.ADMIN)) {
            return Response.ok(Templates.refused(ConsentRefusal.ADMIN_MISSING, link(), "left")).build();
        }
        if (outside && !isConsented()) {
            return Response.ok(Templates.waiting()).build();
        }
        if (outside) {
            String person = user.signature();
            CustomerState state = customers.say(user.tenantId(), organisation(), StandingSource.ABOARD, CustomerState.TRIAL,
                    person);
            audit.record(user.tenantId(), person, "customer.aboard", organisation(), state.name());
        }
        return Response.seeOther(URI.create("/coming-aboard/next")).build();
    }

    /** Leads an administrator to the first step of setting up; a request of its own, since roles follow from the customer. */
    @GET
    @Path("next")
    public Response next() {
        return Response.seeOther(URI.create(user.has(Role.ADMIN) ? "/coming-aboard/environment" : "/coming-aboard/done"))
                .build();
    }

    /** What was set up, and what comes next. */
    @GET
    @Path("done")
    public Response done() {
        Optional<Customer> customer = customers.find(user.tenantId())
                .filter(known -> known.state != CustomerState.LEFT);
        if (customer.isEmpty()) {
            return Response.seeOther(URI.create("/coming-aboard")).build();
        }
        List<Deployment> deployed = deployments.of(user.tenantId()).stream().filter(each -> each.goal != Goal.REMOVED).toList();
        return Response.ok(Templates.done(AboardStep.DONE, customer.get().name, user.has(Role.ADMIN),
                setups.find(user.tenantId()).orElse(null), deployed,
                deployed.stream().anyMatch(each -> each.state == DeploymentState.UNDER_WAY), link())).build();
    }

    /** Asked of Azure AD itself: a token that was kept from before proves nothing. */
    private boolean isConsented() {
        if (tokens.powerApps() instanceof AccessTokenResult.Granted kept) {
            tokens.discard(kept.token());
        }
        return tokens.powerApps() instanceof AccessTokenResult.Granted;
    }

    /** What to send to an administrator, or to everybody once the organisation is aboard. */
    private String link() {
        return portal.resolve("/coming-aboard").toString();
    }

    /** The part of the sign-in name behind the at sign, until somebody says otherwise. */
    private String organisation() {
        String name = user.userPrincipalName();
        return name.substring(name.indexOf('@') + 1);
    }

    private boolean isSecure() {
        return "https".equals(portal.getScheme());
    }
}
