package dev.weir.localcloud.graph;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.localcloud.entra.Person;

/** The service plans that a person may use now, for the services that ask for one. */
@ApplicationScoped
public class UsablePlans {

    private final Assignments assignments;

    UsablePlans(Assignments assignments) {
        this.assignments = assignments;
    }

    /** The names of the plans that are assigned and not switched off. */
    public Set<String> of(Person person) {
        return assignments.of(person).stream()
                .flatMap(held -> assignments.product(held).plans().stream()
                        .filter(plan -> !held.statusOf(plan.name()).equals("Disabled")).map(plan -> plan.name()))
                .collect(Collectors.toSet());
    }
}
