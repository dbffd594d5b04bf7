package dev.weir.marketplace.drive;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.licensing.FlowKind;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvisor;

/**
 * Where visitors go whose licences do not cover the product's flows. It is another program at another address; this one only
 * names it and simulates nothing.
 */
@ApplicationScoped
class Simulation {

    private final TestDriveConfig config;
    private final LicenceAdvisor licences;

    Simulation(TestDriveConfig config, LicenceAdvisor licences) {
        this.config = config;
        this.licences = licences;
    }

    /** The address, if there is one and the signed-in person needs it. */
    Optional<URI> forMe(String title) {
        return config.simulationUrl().filter(there -> !isCovered(title));
    }

    /** The product's flows use a connector of its own, which Microsoft counts as premium. */
    private boolean isCovered(String title) {
        return licences.forMe(new FlowSubject("test-drive", title, FlowKind.AUTOMATED, List.of("http"))).mayRun();
    }
}
