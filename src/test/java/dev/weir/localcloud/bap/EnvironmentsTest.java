package dev.weir.localcloud.bap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EnvironmentsTest {

    @Inject
    Environments environments;

    private final String tenant = UUID.randomUUID().toString();

    @Test
    void of_newTenant_startsWithDefaultProductionAndSandbox() {
        assertThat(environments.of(tenant)).extracting(Environment::sku).containsExactly("Default", "Production", "Sandbox");
        assertThat(environments.of(tenant)).hasSize(3);
        assertThat(environments.find(tenant, "~default").orElseThrow().organization()).isEmpty();
    }

    @Test
    void ofOrganization_databaseOfAnEnvironment_isFound() {
        Environment production = environments.of(tenant).get(1);
        assertThat(environments.ofOrganization(production.organization().orElseThrow())).contains(production);
    }

    @Test
    void find_environmentOfAnotherTenant_isNotFound() {
        Environment production = environments.of(tenant).get(1);
        assertThat(environments.find(UUID.randomUUID().toString(), production.name())).isEmpty();
    }

    @Test
    void create_withDatabase_joinsTheTenantsEnvironments() {
        Environment made = environments.create(tenant, "Pilot", "asia", "Sandbox", true);
        assertThat(environments.of(tenant)).hasSize(4).contains(made);
    }
}
