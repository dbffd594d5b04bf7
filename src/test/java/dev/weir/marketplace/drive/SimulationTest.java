package dev.weir.marketplace.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.licensing.LicenceAdvisor;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Who is shown the way to the simulation. That the production build could not simulate if it wanted to is seen in
 * {@code PackagedIT}: it holds no class of the local cloud.
 */
@QuarkusTest
class SimulationTest {

    private static final String THERE = "https://try.fieldline.example/test-drive";
    private static final String LICENSED = "1910";
    private static final String UNLICENSED = "1911";

    @Inject
    Simulation simulation;

    @Inject
    LicenceAdvisor licences;

    @Inject
    DriveSetup setup;

    @BeforeEach
    void begin() {
        TestDriveConfig elsewhere = new SmallRyeConfigBuilder().withMapping(TestDriveConfig.class)
                .withDefaultValue("weir.test-drive.sample-tenant", People.CONTOSO)
                .withDefaultValue("weir.test-drive.simulation-url", THERE).build().getConfigMapping(TestDriveConfig.class);
        QuarkusMock.installMockForInstance(new Simulation(elsewhere, licences), simulation);
        LocalCloud.call("PUT", "/panel/api/people/" + upn(UNLICENSED) + "/licences", "[]");
    }

    @AfterEach
    void nobodyDrives() {
        LocalCloud.call("PUT", "/panel/api/people/" + upn(UNLICENSED) + "/licences", "[{\"sku\":\"FLOW_PER_USER\"}]");
        List.of(LICENSED, UNLICENSED).forEach(number -> setup.forget("f1ee0000-0000-4000-8000-00000000" + number));
    }

    @Test
    void running_visitorWithoutLicence_isShownTheWayToTheSimulation() {
        assertThat(drive(UNLICENSED)).contains("Your licences do not cover these flows", "href=\"" + THERE + "\"");
    }

    @Test
    void running_visitorWithLicence_staysHere() {
        assertThat(drive(LICENSED)).contains("Welcome, Admin 1910").doesNotContain(THERE);
    }

    @Test
    void running_noSimulationSetUp_isNotPromisedOne() {
        QuarkusMock.installMockForInstance(new Simulation(new SmallRyeConfigBuilder().withMapping(TestDriveConfig.class).build()
                .getConfigMapping(TestDriveConfig.class), licences), simulation);

        assertThat(drive(UNLICENSED)).contains("Welcome, Admin 1911").doesNotContain("simulat");
    }

    private static String drive(String number) {
        PortalClient visitor = PortalClient.visitor();
        visitor.signIn(upn(number), "/test-drive");
        visitor.submit("/test-drive", "/test-drive", Map.of());
        return visitor.get("/test-drive").body();
    }

    private static String upn(String number) {
        return "admin@t" + number + ".fleet.example";
    }
}
