package dev.weir.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for one page by several clients at once for a while.
 *
 * @param perSecond answers per second
 * @param p50 milliseconds within which half of the answers came
 * @param p99 milliseconds within which 99 % came
 */
public record Load(double perSecond, double p50, double p99) {

    private static final int CLIENTS = 8;

    /** @param cookies the Cookie header, or an empty text */
    public static Load of(URI page, String cookies, Duration time) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(page).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return of(request.build(), time);
    }

    /** The same call over and over. */
    public static Load of(HttpRequest get, Duration time) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long end = System.nanoTime() + time.toNanos();
        Callable<List<Long>> client = () -> {
            List<Long> nanos = new ArrayList<>();
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                int status = http.send(get, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
                if (status != 200) {
                    throw new AssertionError(get.uri() + " answered " + status);
                }
                nanos.add(System.nanoTime() - start);
            }
            return nanos;
        };
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Long> all = new ArrayList<>();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(client));
            }
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            all.sort(Long::compare);
            return new Load(all.size() / (time.toMillis() / 1000.0), all.get(all.size() / 2) / 1e6, all.get(all.size() * 99 / 100) / 1e6);
        } finally {
            clients.shutdownNow();
        }
    }
}
