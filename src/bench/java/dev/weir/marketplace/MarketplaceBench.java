package dev.weir.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.bench.Report;
import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.PortalClient;

/**
 * How fast announcements of the marketplace are acknowledged, 10,000 in a minute, beside plain inserts into the same kind of
 * database; and how fast a test drive starts while a thousand others are under way.
 */
class MarketplaceBench {

    private static final int EVENTS = 10_000;
    private static final int DRIVES = 1_000;
    private static final int STARTS = 20;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    Path directory;

    @Test
    void announcements_tenThousandAMinute() throws Exception {
        try (Packaged demo = Packaged.startDemo(directory)) {
            assertThat(demo.output()).isNotEmpty();
            String token = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Packaged.port()
                    + "/panel/api/marketplace/webhook-token")).build(), HttpResponse.BodyHandlers.ofString()).body();
            announce(token, EVENTS / 10, TIME.dividedBy(10));
            double[] inserts = insert();
            double[] answers = announce(token, EVENTS, TIME);
            new Report("marketplace-webhook", "what", "p50 ms", "p99 ms", "p50, times a plain insert")
                    .row("plain insert", at(inserts, 0.5), at(inserts, 0.99), 1.0)
                    .row("announcement, from due to acknowledged", at(answers, 0.5), at(answers, 0.99),
                            at(answers, 0.5) / at(inserts, 0.5))
                    .write();
            assertThat(answers).hasSize(EVENTS);
            assertThat(at(answers, 0.99)).isLessThan(1000);
        }
    }

    @Test
    void testDrive_startsWhileAThousandDrive() throws Exception {
        Map<String, String> environment = Map.of("QUARKUS_HTTP_PORT", Integer.toString(Packaged.port()),
                "WEIR_TEST_DRIVE_PLACES", Integer.toString(DRIVES + 10));
        try (Packaged demo = Packaged.start(Packaged.demo(), directory, environment)) {
            demo.awaitReady(URI.create("http://localhost:" + Packaged.port() + "/q/health/ready"));
            letThemDrive();
            PortalClient victor = PortalClient.at(URI.create("http://localhost:" + Packaged.port()));
            victor.signIn("victor@northwind.example", "/test-drive");
            double[] times = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                long begun = System.nanoTime();
                victor.submit("/test-drive", "/test-drive", Map.of());
                assertThat(victor.get("/test-drive").body()).contains("countdown");
                times[i] = (System.nanoTime() - begun) / 1e6;
                victor.submit("/test-drive", "/test-drive/leave", Map.of());
            }
            Arrays.sort(times);
            new Report("test-drive-start", "drives under way", "p50 ms", "longest ms").row(DRIVES, at(times, 0.5), at(times, 1))
                    .write();
            assertThat(at(times, 1)).isLessThan(2000);
        }
    }

    /** Sends announcements evenly, and gives the sorted milliseconds until each was acknowledged. */
    private static double[] announce(String token, int events, Duration time) throws InterruptedException {
        URI webhook = URI.create("http://localhost:" + Packaged.port() + "/api/marketplace/webhook");
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            // Measured from when it should have been sent, so that a stall shows in everything that waited behind it.
            long due = start + time.toNanos() * i / events;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            HttpRequest request = HttpRequest.newBuilder(webhook).header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.ofString(event())).build();
            sent.add(HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenAccept(answer -> {
                if (answer.statusCode() == 200) {
                    times.add((System.nanoTime() - due) / 1e6);
                }
            }));
        }
        sent.forEach(CompletableFuture::join);
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static String event() {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"activityId\":\"" + UUID.randomUUID() + "\",\"subscriptionId\":\""
                + UUID.randomUUID() + "\",\"action\":\"Renew\",\"status\":\"Succeeded\",\"planId\":\"team\",\"quantity\":5}";
    }

    /** Plain inserts, kept as durably as the portal keeps what it acknowledged. */
    private double[] insert() throws SQLException {
        double[] times = new double[EVENTS];
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("plain")
                + ";WRITE_DELAY=0", "", "");
                var statement = connection.createStatement()) {
            statement.execute("create table plain_event (id bigint generated by default as identity primary key, "
                    + "event_key varchar(100) not null unique, raw text not null)");
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into plain_event (event_key, raw) values (?, ?)")) {
                for (int i = 0; i < EVENTS; i++) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, event());
                    long start = System.nanoTime();
                    insert.executeUpdate();
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(times);
        return times;
    }

    private void letThemDrive() throws SQLException {
        String portal = "jdbc:h2:file:" + directory.resolve("weir-data/portal") + ";AUTO_SERVER=TRUE";
        try (Connection connection = DriverManager.getConnection(portal, "", "");
                PreparedStatement drive = connection.prepareStatement("insert into test_drive (active_key, tenant_id, object_id, "
                        + "name, state, queued_at, asked_at, started_at, expires_at, reminded, made_trial, tasks) values "
                        + "(?, ?, ?, 'Somebody', 'RUNNING', ?, ?, ?, ?, false, false, '')")) {
            Instant now = Instant.now();
            for (int i = 0; i < DRIVES; i++) {
                String tenant = UUID.randomUUID().toString();
                String person = UUID.randomUUID().toString();
                drive.setString(1, tenant + "/" + person);
                drive.setString(2, tenant);
                drive.setString(3, person);
                for (int time = 4; time <= 6; time++) {
                    drive.setObject(time, now.atOffset(java.time.ZoneOffset.UTC));
                }
                drive.setObject(7, now.plusSeconds(7200).atOffset(java.time.ZoneOffset.UTC));
                drive.executeUpdate();
            }
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
