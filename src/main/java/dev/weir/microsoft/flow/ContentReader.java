package dev.weir.microsoft.flow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads inputs and outputs of steps behind the signed addresses that histories carry. Those open without a token, and must not
 * be given one. Since the addresses come from outside, only hosts of the service are asked, and redirects are not followed.
 */
final class ContentReader {

    private final FlowConfig config;
    private final Predicate<URI> ours;
    private final HttpClient http;

    /** @param ours whether an address is one of the Flow service itself */
    ContentReader(FlowConfig config, Predicate<URI> ours) {
        this.config = config;
        this.ours = ours;
        this.http = HttpClient.newBuilder().connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** The content, or empty when it cannot be had: it is kept for some weeks only. */
    Optional<RunContent> read(URI address) {
        if (!mayBeAsked(address)) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(config.readTimeout()).GET().build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 200 ? Optional.of(content(body)) : Optional.empty();
            }
        } catch (IOException silent) {
            throw new FlowException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FlowException(stopped);
        }
    }

    private RunContent content(InputStream body) throws IOException {
        byte[] read = body.readNBytes(config.mostContent() + 1);
        boolean cut = read.length > config.mostContent();
        return new RunContent(new String(read, 0, cut ? config.mostContent() : read.length, StandardCharsets.UTF_8), cut);
    }

    boolean mayBeAsked(URI address) {
        return ours.test(address) || "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                && (address.getPort() == -1 || address.getPort() == 443) && isBelow(address.getHost(), config.contentHosts());
    }

    private static boolean isBelow(String host, List<String> bases) {
        String asked = host.toLowerCase(Locale.ROOT);
        return bases.stream().anyMatch(base -> asked.endsWith("." + base));
    }
}
