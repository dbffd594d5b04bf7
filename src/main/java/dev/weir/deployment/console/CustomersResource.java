package dev.weir.deployment.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.deployment.Fleet;
import dev.weir.deployment.health.Health;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** All customers for the operator: how they stand, what they pay for, what they have and how it fares, in totals. */
@Path("/operator/customers")
@RolesAllowed(Role.OPERATOR)
public class CustomersResource {

    static final int DAYS = 30;
    private static final int SIZE = 50;

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance customers(View view);
    }

    /**
     * All that the page shows.
     *
     * @param state the state that is looked for; null for all
     * @param text what names and tenant ids are searched for
     */
    record View(List<Row> rows, CustomerState state, String text, int number, boolean more) {

        public List<CustomerState> states() {
            return List.of(CustomerState.values());
        }

        public String newer() {
            return address(number - 1);
        }

        public String older() {
            return address(number + 1);
        }

        private String address(int page) {
            return UriBuilder.fromPath("/operator/customers").queryParam("text", "{text}").queryParam("state", "{state}")
                    .queryParam("number", page).build(text, state == null ? "" : state.name()).toString();
        }
    }

    /**
     * A customer.
     *
     * @param plan what it subscribed to; empty where it did not
     * @param health null where no run was read
     */
    record Row(Customer customer, String plan, Fleet.Share share, Health.Rate health) {
    }

    private final Customers customers;
    private final Plans plans;
    private final Fleet fleet;
    private final Health health;

    CustomersResource(Customers customers, Plans plans, Fleet fleet, Health health) {
        this.customers = customers;
        this.plans = plans;
        this.fleet = fleet;
        this.health = health;
    }

    /**
     * @param state only customers in this state; anything else: all
     * @param text only customers whose name or tenant id contains it
     */
    @GET
    public TemplateInstance list(@RestQuery String state, @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("0") int number) {
        CustomerState wanted = state(state);
        int shown = Math.max(0, number);
        List<Customer> page = customers.search(wanted, text.strip(), shown, SIZE);
        List<String> tenants = page.stream().map(customer -> customer.tenantId).toList();
        Map<String, String> plan = plans.of(tenants);
        Map<String, Fleet.Share> shares = fleet.shares(tenants);
        Map<String, Health.Rate> rates = health.byTenant(DAYS, tenants);
        return Templates.customers(new View(page.stream().map(customer -> new Row(customer,
                plan.getOrDefault(customer.tenantId, ""), shares.getOrDefault(customer.tenantId, Fleet.Share.NONE),
                rates.get(customer.tenantId))).toList(), wanted, text, shown, page.size() == SIZE));
    }

    static CustomerState state(String name) {
        for (CustomerState state : CustomerState.values()) {
            if (state.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        return null;
    }
}
