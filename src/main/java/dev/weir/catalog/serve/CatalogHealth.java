package dev.weir.catalog.serve;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells in the readiness whether the files of the catalog are sound. Faulty ones do not take the portal down. */
@Readiness
@ApplicationScoped
class CatalogHealth implements HealthCheck {

    private final ServedCatalog catalog;

    CatalogHealth(ServedCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogState state = catalog.state();
        return HealthCheckResponse.named("catalog").withData("templates", state.catalog().size())
                .withData("faults", state.faults().size()).withData("newestIsServed", state.isNewest()).up().build();
    }
}
