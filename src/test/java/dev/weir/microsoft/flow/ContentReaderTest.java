package dev.weir.microsoft.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

class ContentReaderTest {

    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startService() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = exchange.getRequestURI().getPath().equals("/long") ? "x".repeat(500).getBytes(StandardCharsets.UTF_8)
                    : "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
            boolean moved = exchange.getRequestURI().getPath().equals("/moved");
            if (moved) {
                exchange.getResponseHeaders().add("Location", "/");
            }
            exchange.sendResponseHeaders(moved ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopService() {
        server.stop(0);
    }

    private ContentReader reader() {
        return new ContentReader(FlowClientTest.config(), address -> address.getPort() == server.getAddress().getPort());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void read_ours_isReadWithoutToken() {
        assertThat(reader().read(address("/"))).contains(new RunContent("{\"a\": 1}", false));
        assertThat(tokens).containsExactly("null");
    }

    @Test
    void read_longOrMoved_isCutOrAbsent() {
        assertThat(reader().read(address("/long"))).contains(new RunContent("x".repeat(20), true));
        assertThat(reader().read(address("/moved"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "https://prod-01.westeurope.logic.azure.com:443/workflows/1/runs/2/contents/x?sig=3, true",
            "https://prod-01.westeurope.LOGIC.azure.com/x, true", "http://prod-01.westeurope.logic.azure.com/x, false",
            "https://prod-01.westeurope.logic.azure.com:8443/x, false", "https://logic.azure.com.evil.example/x, false",
            "https://evillogic.azure.com/x, false", "https://169.254.169.254/metadata, false", "file:///etc/passwd, false",
            "https://user@evil.example/x, false" })
    void mayBeAsked_otherHosts_onlyTheServices(URI address, boolean may) {
        assertThat(reader().mayBeAsked(address)).isEqualTo(may);
    }
}
