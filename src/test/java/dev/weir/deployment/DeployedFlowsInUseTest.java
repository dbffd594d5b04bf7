package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.TenantScope;
import dev.weir.licensing.FlowKind;
import dev.weir.microsoft.bap.Environment;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeployedFlowsInUseTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001778";

    @Inject
    DeployedFlowsInUse inUse;

    @Inject
    Deployments deployments;

    @Inject
    ServedCatalog catalog;

    @Inject
    TenantScope scope;

    @AfterEach
    void forget() {
        scope.run(TENANT, () -> Deployment.deleteAll());
    }

    @Test
    void of_flowThatWasShipped_namesOwnerKindAndConnectors() {
        UUID id = want();
        assertThat(inUse.of(TENANT)).isEmpty();

        scope.run(TENANT, () -> {
            Deployment deployment = Deployment.findById(id);
            deployment.shipped = deployment.wanted;
            deployment.ownerId = "owner-1";
            deployment.ownerName = "Ada Admin";
        });

        assertThat(inUse.of(TENANT)).singleElement().satisfies(use -> {
            assertThat(use.ownerName()).isEqualTo("Ada Admin");
            assertThat(use.flow().kind()).isEqualTo(FlowKind.SCHEDULED);
            assertThat(use.flow().connectors()).contains("shared_fieldline", "shared_office365");
        });
        deployments.aim(TENANT, id, Goal.REMOVED, "Ada Admin");
        assertThat(inUse.of(TENANT)).isEmpty();
    }

    private UUID want() {
        Environment environment = new Environment("Default-" + TENANT, "Fleet", "Default", true,
                Optional.of(URI.create("http://127.0.0.1/org")));
        return deployments.want(TENANT, environment,
                Blueprint.of(catalog.current().find("daily-digest").orElseThrow(), Map.of(), Locale.ENGLISH), "Ada Admin");
    }
}
