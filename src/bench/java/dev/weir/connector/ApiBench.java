package dev.weir.connector;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.bench.Load;
import dev.weir.bench.Report;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.People;

/** List and get of the data API, beside a plain Quarkus REST endpoint of the same process that reads the same rows. */
class ApiBench {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final String RESOURCE = "api://b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";

    @TempDir
    Path directory;

    @Test
    void listAndGet_besideAPlainEndpoint() throws Exception {
        Map<String, String> environment = Map.of("QUARKUS_HTTP_PORT", Integer.toString(Packaged.port()), "WEIR_API_RATE", "100000000");
        try (Packaged demo = Packaged.start(Packaged.demo(), directory, environment)) {
            URI portal = URI.create("http://localhost:" + Packaged.port());
            URI cloud = URI.create("http://127.0.0.1:" + Packaged.port());
            demo.awaitReady(portal.resolve("/q/health/ready"));
            String token = LocalTokens.access(cloud, "bob@contoso.example", RESOURCE);
            List<String> ids = given().baseUri(portal.toString()).auth().oauth2(token).get("/api/v1/customers?$top=100").then()
                    .statusCode(200).extract().path("value.id");
            URI plain = cloud.resolve("/fieldline/tenants/" + People.CONTOSO + "/customers");
            Report report = new Report("data-api", "call", "per second", "p50 ms", "p99 ms", "time of the plain endpoint, times");
            compare(report, "list of " + ids.size(), get(plain, token),
                    get(portal.resolve("/api/v1/customers?$top=100&$orderby=id"), token));
            compare(report, "get", get(URI.create(plain + "/" + ids.get(0)), token),
                    get(portal.resolve("/api/v1/customers/" + ids.get(0)), token));
            report.write();
        }
    }

    /** Takes turns, so that both meet the same weather on the machine, and tells of each the round in the middle. */
    private static void compare(Report report, String name, HttpRequest plain, HttpRequest api) throws Exception {
        Load.of(plain, WARM_UP);
        Load.of(api, WARM_UP);
        List<Load> plainRounds = new ArrayList<>();
        List<Load> apiRounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            plainRounds.add(Load.of(plain, TIME));
            apiRounds.add(Load.of(api, TIME));
        }
        Load reference = middle(plainRounds);
        Load measured = middle(apiRounds);
        report.row(name + ", plain", reference.perSecond(), reference.p50(), reference.p99(), 1.0);
        report.row(name + ", data API", measured.perSecond(), measured.p50(), measured.p99(),
                reference.perSecond() / measured.perSecond());
    }

    private static Load middle(List<Load> rounds) {
        return rounds.stream().sorted(Comparator.comparing(Load::perSecond)).toList().get(ROUNDS / 2);
    }

    private static HttpRequest get(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Accept", "application/json").header("Authorization", "Bearer " + token).build();
    }
}
