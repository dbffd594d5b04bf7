package dev.weir.deployment.rollout;

import static dev.weir.deployment.rollout.RolloutDemo.LOCAL_CLOUD;
import static dev.weir.deployment.rollout.RolloutDemo.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final int CUSTOMERS = Integer.getInteger("weir.test.killed-rollout-customers", 60);
    private static final int CONCURRENCY = 8;
    /** Written and switched on. */
    private static final int WRITES_BEFORE = 2;

    @TempDir
    Path directory;

    @Test
    void rollout_killedAndStartedAgain_goesOnAndDoesNothingTwice() throws IOException, SQLException {
        RolloutDemo weir = new RolloutDemo(directory, CUSTOMERS);
        weir.makeCatalog();
        PortalClient olivia = PortalClient.at(RolloutDemo.PORTAL);
        String rollout;
        try (Packaged demo = Packaged.startDemo(directory, weir.settings())) {
            weir.comeAboard();
            new CopiedFleet(weir.data(), LOCAL_CLOUD, RolloutDemo.KEY, CUSTOMERS).make();
            weir.release();
            assertThat(olivia.signIn("olivia@fieldline.example", "/operator/rollouts").status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> olivia.get("/operator/rollouts").body().contains(NEXT + "</option>"));
            rollout = olivia.submit("/operator/rollouts", "/operator/rollouts", Map.of("template", RolloutDemo.TEMPLATE,
                    "rings", "10, 100", "concurrency", Integer.toString(CONCURRENCY), "tolerance", "0")).location().getPath();
            await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50))
                    .until(() -> done(olivia, rollout) >= CUSTOMERS / 4);
            demo.kill();
        }
        try (Packaged demo = Packaged.startDemo(directory, weir.settings())) {
            // What was seen in the moment of the kill need not have been on the disk yet.
            assertThat(done(olivia, rollout)).as(demo.output()).isBetween((long) CUSTOMERS / 4 - CONCURRENCY, CUSTOMERS - 1L);
            await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200))
                    .until(() -> done(olivia, rollout) == CUSTOMERS);
            Map<String, List<Integer>> writes = writes();
            assertThat(writes).hasSize(CUSTOMERS);
            writes.forEach((flow, answers) -> assertThat(answers.stream().filter(status -> status != 0).count())
                    .as("answered writes of %s", flow).isLessThanOrEqualTo(1));
            assertThat(writes.values().stream().filter(answers -> answers.contains(0)).count())
                    .as("flows that were being written when the portal was killed").isLessThanOrEqualTo(CONCURRENCY);
            assertThat(demo.output()).doesNotContain("Acquisition timeout");
        }
    }

    private static long done(PortalClient operator, String rollout) {
        return operator.get(rollout + "/report.csv").body().lines().filter(line -> line.contains(",done,")).count();
    }

    /** The answers to the rollout's writes of each flow's definition, 0 for none; the first flow was written before. */
    private static Map<String, List<Integer>> writes() {
        List<Map<String, Object>> calls = RestAssured.given().baseUri(LOCAL_CLOUD.toString())
                .queryParam("path", "/workflows(").get("/panel/api/calls").then().statusCode(200).extract().jsonPath()
                .getList("");
        return calls.stream().filter(call -> call.get("method").equals("PATCH")).skip(WRITES_BEFORE)
                .collect(Collectors.groupingBy(call -> (String) call.get("path"), Collectors.mapping(
                        call -> call.get("status") instanceof Integer status ? status : 0, Collectors.toList())));
    }
}
