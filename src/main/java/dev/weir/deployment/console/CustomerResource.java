package dev.weir.deployment.console;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.CustomerWord;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.deployment.Fleet;
import dev.weir.deployment.FleetTotal;
import dev.weir.deployment.health.Health;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One customer for the operator: how it stands and who says so, which versions it has, how they fare. */
@Path("/operator/customers/{tenant: [0-9a-fA-F-]{36}}")
@RolesAllowed(Role.OPERATOR)
public class CustomerResource {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance customer(View view);
    }

    /** All that the page shows: totals only, nothing of what the customer's flows or records hold. */
    record View(Customer customer, String plan, List<CustomerWord> words, CustomerState ownWord, List<FleetTotal> totals,
            List<Health.Rate> rates) {
    }

    private final Customers customers;
    private final Plans plans;
    private final Fleet fleet;
    private final Health health;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final PageContext page;

    CustomerResource(Customers customers, Plans plans, Fleet fleet, Health health, AuditTrail audit, CurrentUser user,
            PageContext page) {
        this.customers = customers;
        this.plans = plans;
        this.fleet = fleet;
        this.health = health;
        this.audit = audit;
        this.user = user;
        this.page = page;
    }

    @GET
    public TemplateInstance show(String tenant) {
        Customer customer = customers.find(tenant).orElseThrow(NotFoundException::new);
        List<CustomerWord> words = customers.words(tenant);
        CustomerState own = words.stream().filter(word -> word.source == StandingSource.OPERATOR).map(word -> word.state)
                .findFirst().orElse(null);
        return Templates.customer(new View(customer,
                plans.of(List.of(customer.tenantId)).getOrDefault(customer.tenantId, ""), words, own,
                fleet.totalsOf(customer.tenantId), health.ofTenant(CustomersResource.DAYS, customer.tenantId)));
    }

    /**
     * Says, for the operator, how a customer stands, or takes that back.
     *
     * @param word {@code suspend}, {@code activate} or {@code none}
     * @param reason for the audit trails
     */
    @POST
    @Path("standing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(String tenant, @RestForm String word, @RestForm String reason) {
        Customer customer = customers.find(tenant).orElseThrow(NotFoundException::new);
        OperatorMessages words = Bundles.in(page.locale(), OperatorMessages.class);
        if (reason == null || reason.isBlank()) {
            page.say(words.reasonMissing());
            return back(tenant);
        }
        Optional<CustomerState> state = switch (word == null ? "" : word) {
            case "suspend" -> Optional.of(CustomerState.SUSPENDED);
            case "activate" -> Optional.of(CustomerState.ACTIVE);
            default -> Optional.empty();
        };
        String operator = user.signature();
        if (state.isPresent()) {
            customers.say(tenant, customer.name, StandingSource.OPERATOR, state.get(), operator);
        } else {
            customers.takeBack(tenant, StandingSource.OPERATOR, operator);
        }
        String said = state.map(CustomerState::name).orElse("taken back") + ": " + reason.strip();
        audit.record(customer.tenantId, operator, "customer.standing", "operator", said);
        audit.record("customer.standing", customer.tenantId + " " + customer.name, said);
        page.say(words.standingChanged());
        return back(tenant);
    }

    private static Response back(String tenant) {
        return Response.seeOther(URI.create("/operator/customers/" + tenant)).build();
    }
}
