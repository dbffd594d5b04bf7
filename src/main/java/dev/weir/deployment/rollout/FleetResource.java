package dev.weir.deployment.rollout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.weir.customer.Customer;
import dev.weir.customer.Customers;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.FleetTotal;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** All customers and the health of their flows, in totals: nothing of what flows do or hold is seen here. */
@Path("/operator/fleet")
@RolesAllowed(Role.OPERATOR)
public class FleetResource {

    @CheckedTemplate(basePath = "rollout")
    static class Templates {
        static native TemplateInstance fleet(List<Map.Entry<String, Long>> customers, List<FleetTotal> totals);
    }

    private final Customers customers;
    private final Deployments deployments;

    FleetResource(Customers customers, Deployments deployments) {
        this.customers = customers;
        this.deployments = deployments;
    }

    @GET
    public TemplateInstance fleet() {
        Map<String, Long> states = customers.all().stream().collect(Collectors.groupingBy(
                (Customer customer) -> customer.state.name(), TreeMap::new, Collectors.counting()));
        List<FleetTotal> totals = deployments.totals().stream().sorted(Comparator.comparing(FleetTotal::template)
                .thenComparing(FleetTotal::version).thenComparing(FleetTotal::state)).toList();
        return Templates.fleet(List.copyOf(states.entrySet()), totals);
    }
}
