package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.PortalClient;
import io.restassured.RestAssured;

/**
 * The packaged portal is killed in the middle of a rollout. {@code -Dweir.test.killed-rollout-customers} takes another number
 * of customers.
 */
class KilledRolloutIT {

    private static final int CUSTOMERS = Integer.getInteger("weir.test.killed-rollout-customers", 20);
    private static final int CONCURRENCY = 2;
    private static final URI PORTAL = URI.create("http://localhost:" + Packaged.port());
    private static final URI LOCAL_CLOUD = URI.create("http://127.0.0.1:" + Packaged.port());

    @TempDir
    Path directory;

    @Test
    void rollout_killedAndStartedAgain_goesOnAndDoesNothingTwice() throws IOException {
        Path catalog = catalog();
        Map<String, String> settings = Map.of("WEIR_CATALOG_DIRECTORY", catalog.toString(), "WEIR_CATALOG_WATCH_INTERVAL", "1s",
                "WEIR_LOCAL_CLOUD_FLEET", Integer.toString(CUSTOMERS), "WEIR_SCHEDULING_HEARTBEAT", "1s");
        PortalClient olivia = PortalClient.at(PORTAL);
        String rollout;
        long before;
        try (Packaged demo = Packaged.startDemo(directory, settings)) {
            IntStream.rangeClosed(1, CUSTOMERS).parallel().forEach(KilledRolloutIT::comeAboard);
            assertThat(olivia.signIn("olivia@fieldline.example", "/operator/rollouts").status()).isEqualTo(200);
            release(catalog);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> olivia.get("/operator/rollouts").body().contains("1.1.0</option>"));
            before = writes(0).values().stream().mapToLong(List::size).sum();
            assertThat(before).as("one write and one switch for each").isEqualTo(2L * CUSTOMERS);
            rollout = olivia.submit("/operator/rollouts", "/operator/rollouts", Map.of("template", "csv-report", "rings",
                    "10, 100", "concurrency", Integer.toString(CONCURRENCY), "tolerance", "0")).location().getPath();
            await().atMost(Duration.ofMinutes(10)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                    .until(() -> done(olivia, rollout) >= CUSTOMERS / 4);
            demo.kill();
        }
        try (Packaged demo = Packaged.startDemo(directory, settings)) {
            long doneBeforeTheKill = done(olivia, rollout);
            assertThat(doneBeforeTheKill).as(demo.output()).isBetween(CUSTOMERS / 4L, CUSTOMERS - 1L);
            await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200))
                    .until(() -> done(olivia, rollout) == CUSTOMERS);
            Map<String, List<Integer>> writes = writes(2);
            assertThat(writes).hasSize(CUSTOMERS);
            writes.forEach((flow, answers) -> assertThat(answers.stream().filter(status -> status != 0).count())
                    .as("answered writes of %s", flow).isLessThanOrEqualTo(1));
            assertThat(writes.values().stream().filter(answers -> answers.contains(0)).count())
                    .as("flows that were being written when the portal was killed").isLessThanOrEqualTo(CONCURRENCY);
        }
    }

    /** A catalog with one template in its first version. */
    private Path catalog() throws IOException {
        Path catalog = Files.createDirectories(directory.resolve("catalog"));
        Path shipped = Path.of("templates-catalog");
        Files.copy(shipped.resolve("categories.yaml"), catalog.resolve("categories.yaml"));
        try (Stream<Path> files = Files.walk(shipped.resolve("csv-report"))) {
            files.forEach(file -> copy(file, catalog.resolve(shipped.relativize(file).toString())));
        }
        return catalog;
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The template's next version. */
    private static void release(Path catalog) throws IOException {
        Path definition = catalog.resolve("csv-report/definition.json");
        Files.writeString(definition, Files.readString(definition).replace("\"contentVersion\": \"1.0.0.0\"",
                "\"contentVersion\": \"1.1.0.0\""));
        Path description = catalog.resolve("csv-report/template.yaml");
        Files.writeString(description, Files.readString(description).replace("version: 1.0.0", "version: 1.1.0")
                .replace("  1.0.0: First version.", "  1.0.0: First version.\n  1.1.0: Next version."));
    }

    /** A customer comes aboard, deploys the flow, and consents to upgrades while they are away. */
    private static void comeAboard(int number) {
        String tenant = "f1ee0000-0000-4000-8000-%012d".formatted(number);
        String environment = UUID.nameUUIDFromBytes((tenant + "/Production").getBytes(StandardCharsets.UTF_8)).toString();
        PortalClient admin = PortalClient.at(PORTAL);
        admin.signIn("admin@t" + number + ".fleet.example");
        assertThat(admin.follow(admin.get("/coming-aboard/check")).status()).isEqualTo(200);
        String plan = "/admin/deployments/plan?template=csv-report&environment=" + environment;
        PortalClient.Answer deployed = admin.settled(admin.submit(plan, "/admin/deployments",
                Map.of("environment", environment, "template", "csv-report", "p_folder", "/Reports")));
        assertThat(deployed.body()).contains("As wanted, On");
        admin.submit("/admin/consent", "/admin/consent/give", Map.of());
    }

    private static long done(PortalClient operator, String rollout) {
        return operator.get(rollout + "/report.csv").body().lines().filter(line -> line.contains(",done,")).count();
    }

    /** The answers to the writes of each flow's definition so far, 0 for none; the first so many of each are left out. */
    private static Map<String, List<Integer>> writes(int skipped) {
        List<Map<String, Object>> calls = RestAssured.given().baseUri(LOCAL_CLOUD.toString())
                .queryParam("path", "/workflows(").get("/panel/api/calls").then().statusCode(200).extract().jsonPath()
                .getList("");
        return calls.stream().filter(call -> call.get("method").equals("PATCH"))
                .collect(Collectors.groupingBy(call -> (String) call.get("path"), Collectors.mapping(
                        call -> call.get("status") instanceof Integer status ? status : 0, Collectors.toList())))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        flow -> flow.getValue().stream().skip(skipped).toList()));
    }
}
