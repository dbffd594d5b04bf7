package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.PortalClient;

/** The portal's main pages under load, beside a plain Quarkus and Qute page of the same process; start and memory. */
class PortalBench {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void pages_underLoad() throws Exception {
        long begun = System.nanoTime();
        try (Packaged demo = Packaged.startDemo(directory)) {
            double firstStart = (System.nanoTime() - begun) / 1e9;
            URI portal = URI.create("http://localhost:" + Packaged.port());
            PortalClient alice = PortalClient.at(portal);
            assertThat(alice.signIn("alice@contoso.example", "/home").status()).isEqualTo(200);
            String cookies = alice.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            Map<String, URI> pages = new LinkedHashMap<>();
            pages.put("dashboard", portal.resolve("/home"));
            pages.put("record list, 50 rows", portal.resolve("/records/work-orders"));
            pages.put("gallery", portal.resolve("/templates"));
            URI plain = URI.create("http://127.0.0.1:" + Packaged.port() + "/");
            Load.of(plain, "", WARM_UP);
            Load reference = Load.of(plain, "", TIME);
            Report report = new Report("portal-pages", "page", "per second", "p50 ms", "p99 ms", "time of the plain page, times");
            report.row("plain Quarkus and Qute page", reference.perSecond(), reference.p50(), reference.p99(), 1.0);
            for (Map.Entry<String, URI> page : pages.entrySet()) {
                Load.of(page.getValue(), cookies, WARM_UP);
                Load load = Load.of(page.getValue(), cookies, TIME);
                report.row(page.getKey(), load.perSecond(), load.p50(), load.p99(), reference.perSecond() / load.perSecond());
            }
            report.write();
            double resident = resident(demo.pid());
            demo.close();
            long again = System.nanoTime();
            try (Packaged second = Packaged.startDemo(directory)) {
                new Report("portal-start", "first start with sample data, s", "next start, s", "resident memory after load, MB")
                        .row(firstStart, (System.nanoTime() - again) / 1e9, resident).write();
            }
        }
    }

    private static double resident(long pid) throws java.io.IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new AssertionError("The system does not say how much memory the process uses");
    }
}
