package dev.weir.connector.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import io.quarkus.test.junit.QuarkusTest;

/** Flows of customers who may not work get no events until they may again. */
@QuarkusTest
class AdmissionTest {

    private static final String TENANT = "ad315510-0000-4000-8000-000000000001";

    @Inject
    Admission admission;

    @Inject
    Customers customers;

    @AfterEach
    void leave() {
        customers.put(TENANT, "Admitted", CustomerState.LEFT);
    }

    @ParameterizedTest
    @CsvSource({ "ACTIVE, true", "TRIAL, true", "SUSPENDED, false", "LEFT, false" })
    void admits_byTheCustomersState(CustomerState state, boolean admitted) {
        customers.put(TENANT, "Admitted", state);

        assertThat(admission.admits(TENANT)).isEqualTo(admitted);
    }
}
