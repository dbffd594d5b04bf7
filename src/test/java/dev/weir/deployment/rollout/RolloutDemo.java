package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.PortalClient;

/**
 * The packaged demo with a catalog of one template and a fleet of customers.
 *
 * @param directory where it runs and keeps its data
 * @param customers how many tenants the local cloud's fleet has
 */
record RolloutDemo(Path directory, int customers) {

    static final URI PORTAL = URI.create("http://localhost:" + Packaged.port());
    static final URI LOCAL_CLOUD = URI.create("http://127.0.0.1:" + Packaged.port());
    static final String TEMPLATE = "csv-report";
    static final String NEXT = "1.1.0";
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    Map<String, String> settings() {
        return new HashMap<>(Map.of("WEIR_CATALOG_DIRECTORY", directory.resolve("catalog").toString(),
                "WEIR_CATALOG_WATCH_INTERVAL", "1s", "WEIR_LOCAL_CLOUD_FLEET", Integer.toString(customers),
                "WEIR_SCHEDULING_HEARTBEAT", "500ms", "WEIR_DEPLOYMENT_ENCRYPTION_KEYS", KEY));
    }

    Path data() {
        return directory.resolve("weir-data");
    }

    /** Makes the catalog, with the template in its first version. */
    void makeCatalog() throws IOException {
        Path catalog = Files.createDirectories(directory.resolve("catalog"));
        Path shipped = Path.of("templates-catalog");
        Files.copy(shipped.resolve("categories.yaml"), catalog.resolve("categories.yaml"));
        try (Stream<Path> files = Files.walk(shipped.resolve(TEMPLATE))) {
            files.forEach(file -> copy(file, catalog.resolve(shipped.relativize(file).toString())));
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts the template's next version into the catalog. */
    void release() throws IOException {
        Path template = directory.resolve("catalog").resolve(TEMPLATE);
        Path definition = template.resolve("definition.json");
        Files.writeString(definition, Files.readString(definition).replace("\"contentVersion\": \"1.0.0.0\"",
                "\"contentVersion\": \"1.1.0.0\""));
        Path description = template.resolve("template.yaml");
        Files.writeString(description, Files.readString(description).replace("version: 1.0.0", "version: " + NEXT)
                .replace("  1.0.0: First version.", "  1.0.0: First version.\n  1.1.0: Next version."));
    }

    /** The first customer comes aboard, deploys the flow, and consents to upgrades while they are away. */
    void comeAboard() {
        PortalClient admin = PortalClient.at(PORTAL);
        admin.signIn("admin@t1.fleet.example");
        assertThat(admin.follow(admin.get("/coming-aboard/check")).status()).isEqualTo(200);
        String environment = CopiedFleet.environment(1);
        String plan = "/admin/deployments/plan?template=" + TEMPLATE + "&environment=" + environment;
        PortalClient.Answer deployed = admin.settled(admin.submit(plan, "/admin/deployments",
                Map.of("environment", environment, "template", TEMPLATE, "p_folder", "/Reports")));
        assertThat(deployed.body()).contains("As wanted, On");
        admin.submit("/admin/consent", "/admin/consent/give", Map.of());
    }
}
