package dev.weir.customer;

import java.util.List;
import java.util.Optional;

/** What customers bought. The feature that sells contributes it as a bean. */
public interface CustomerPlans {

    /** A plan that is sold. */
    record Plan(String id, String title) {
    }

    /** All plans that are sold, by title. */
    List<Plan> all();

    /** The plan of a customer; empty where none was bought. */
    Optional<Plan> of(String tenantId);
}
