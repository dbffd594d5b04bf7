package dev.weir.microsoft.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

class FlowPagesTest {

    private final AtomicInteger calls = new AtomicInteger();
    private String items;
    private HttpServer server;
    private FlowPages pages;

    /** A service whose every page leads to a further one. */
    @BeforeEach
    void startService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            byte[] body = ("{\"value\": [" + items + "], \"nextLink\": \"" + origin + "/" + calls.incrementAndGet() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        pages = new FlowPages(new FlowRestClient(URI.create(origin), FlowClientTest.config(), new ObjectMapper()), 7);
    }

    @AfterEach
    void stopService() {
        server.stop(0);
    }

    @Test
    void read_moreThanWanted_asksForNoFurtherPageAndCutsOff() {
        items = "1, 2";
        assertThat(pages.read("token", "/list", 3, JsonNode::asInt)).containsExactly(1, 2, 1);
        assertThat(calls).hasValue(2);
    }

    @Test
    void read_emptyPagesForEver_ends() {
        items = "";
        assertThat(pages.read("token", "/list", 3, JsonNode::asInt)).isEmpty();
        assertThat(calls).hasValue(7);
    }
}
