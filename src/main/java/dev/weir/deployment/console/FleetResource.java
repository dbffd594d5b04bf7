package dev.weir.deployment.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.deployment.Fleet;
import dev.weir.deployment.FleetTotal;
import dev.weir.deployment.health.Health;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The health of all customers' flows, in totals: nothing of what flows do or hold is seen here. */
@Path("/operator/fleet")
@RolesAllowed(Role.OPERATOR)
public class FleetResource {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance fleet(List<StateCount> customers, List<FleetTotal> totals,
                List<Health.Rate> rates);
    }

    /** How many customers are in a state. */
    record StateCount(CustomerState state, long number) {
    }

    private final Customers customers;
    private final Fleet fleet;
    private final Health health;

    FleetResource(Customers customers, Fleet fleet, Health health) {
        this.customers = customers;
        this.fleet = fleet;
        this.health = health;
    }

    @GET
    public TemplateInstance fleet() {
        Map<CustomerState, Long> states = customers.all().stream().collect(Collectors.groupingBy(
                (Customer customer) -> customer.state, TreeMap::new, Collectors.counting()));
        List<FleetTotal> totals = fleet.totals();
        return Templates.fleet(states.entrySet().stream()
                .map(entry -> new StateCount(entry.getKey(), entry.getValue())).toList(), totals,
                health.byVersion(CustomersResource.DAYS));
    }
}
