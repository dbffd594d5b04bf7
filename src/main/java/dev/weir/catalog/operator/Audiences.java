package dev.weir.catalog.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import dev.weir.catalog.arrangement.Audience;
import dev.weir.customer.Customer;
import dev.weir.customer.CustomerPlans;
import dev.weir.customer.Customers;

/** The customers and plans from which templates can be hidden. */
@ApplicationScoped
class Audiences {

    private static final int MOST_CUSTOMERS = 20;

    private final Customers customers;
    private final Instance<CustomerPlans> plans;

    Audiences(Customers customers, Instance<CustomerPlans> plans) {
        this.customers = customers;
        this.plans = plans;
    }

    /** The audience that a form names; what is hidden already can be named even if it was since given up. */
    Optional<Audience> find(String kind, String id) {
        if (id == null || id.isBlank() || id.length() > 100) {
            return Optional.empty();
        }
        return switch (kind == null ? "" : kind) {
            case "customer" -> customers.find(id).map(customer -> Audience.customer(customer.tenantId));
            case "plan" -> Optional.of(Audience.plan(id));
            default -> Optional.empty();
        };
    }

    /** The audiences for people, by name. */
    List<OperatorTemplatePage.Choice> named(Set<Audience> audiences) {
        return audiences.stream().map(this::named).sorted(Comparator.comparing(OperatorTemplatePage.Choice::kind).reversed()
                .thenComparing(OperatorTemplatePage.Choice::name)).toList();
    }

    /** The plans that are not among these audiences. */
    List<OperatorTemplatePage.Choice> plansWithout(Set<Audience> audiences) {
        return plans.stream().flatMap(sold -> sold.all().stream()).map(plan -> Audience.plan(plan.id()))
                .filter(plan -> !audiences.contains(plan)).map(this::named).toList();
    }

    /** The first customers whose name or tenant holds some words and who are not among these audiences. */
    List<OperatorTemplatePage.Choice> customersWithout(Set<Audience> audiences, String search) {
        return customers.all().stream().filter(customer -> fits(customer, search))
                .map(customer -> Audience.customer(customer.tenantId)).filter(customer -> !audiences.contains(customer))
                .limit(MOST_CUSTOMERS).map(this::named).toList();
    }

    private static boolean fits(Customer customer, String search) {
        return (customer.name + " " + customer.tenantId).toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private OperatorTemplatePage.Choice named(Audience audience) {
        String name = switch (audience.kind()) {
            case CUSTOMER -> customers.name(audience.id()).orElse(audience.id());
            case PLAN -> plans.stream().flatMap(sold -> sold.all().stream()).filter(plan -> plan.id().equals(audience.id()))
                    .map(CustomerPlans.Plan::title).findFirst().orElse(audience.id());
        };
        return new OperatorTemplatePage.Choice(audience.kind().word(), audience.id(), name);
    }
}
