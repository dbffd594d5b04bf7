package dev.weir.microsoft.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the lists that the Flow service gives page by page. */
final class FlowPages {

    /** A service that led from one page to the next for ever would otherwise never be done. */
    private static final int MOST_PAGES = 500;

    private final FlowRestClient wire;
    private final int mostPages;

    FlowPages(FlowRestClient wire) {
        this(wire, MOST_PAGES);
    }

    FlowPages(FlowRestClient wire, int mostPages) {
        this.wire = wire;
        this.mostPages = mostPages;
    }

    /**
     * The items of a list.
     *
     * @param most how many at most; what lies beyond is left out
     * @throws FlowException also when the next page lies outside the service, where the token must not go: a part of a list is
     *         not given out as the whole
     */
    <T> List<T> read(String token, String pathAndQuery, int most, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        URI next = wire.address(pathAndQuery);
        for (int page = 0; next != null && all.size() < most && page < mostPages; page++) {
            JsonNode answer = wire.call("GET", next, token, null, true).body();
            answer.path("value").forEach(item -> all.add(reading.apply(item)));
            next = following(answer.path("nextLink").asText());
        }
        return all.size() <= most ? all : List.copyOf(all.subList(0, most));
    }

    private URI following(String link) {
        if (link.isEmpty()) {
            return null;
        }
        URI address = URI.create(link);
        if (!wire.isOurs(address)) {
            throw new FlowException(new IllegalStateException(
                    "the next page lies at " + address.getHost() + ", which is no host of the Flow service"));
        }
        return address;
    }
}
