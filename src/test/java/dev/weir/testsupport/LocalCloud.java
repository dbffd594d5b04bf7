package dev.weir.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.eclipse.microprofile.config.ConfigProvider;

/** The local cloud's panel, for tests: faults and what an administrator could change. */
public final class LocalCloud {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LocalCloud() {
    }

    public static URI url() {
        return URI.create(ConfigProvider.getConfig().getValue("weir.local-cloud.url", String.class));
    }

    /** Lets a service do something wrong once, for a person. */
    public static void fault(String service, String kind, String subject) {
        call("POST", "/panel/api/faults", """
                {"service": "%s", "kind": "%s", "times": 1, "subject": "%s"}""".formatted(service, kind, subject));
    }

    /** Lets a service do something wrong, as a {@code Fault} in JSON says. */
    public static void fault(String json) {
        call("POST", "/panel/api/faults", json);
    }

    public static void clearFaults() {
        call("DELETE", "/panel/api/faults", null);
    }

    /** Calls the panel. */
    public static String call(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).header("Content-Type", "application/json")
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
