package dev.weir.microsoft.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;

class FlowClientTest {

    private static final String FLOW = """
            {"name": "f1", "properties": {"displayName": "Tell me", "state": "Started", "userType": "Owner",
             "lastModifiedTime": "2026-11-24T10:00:00.1234567Z", "environment": {"name": "e1"},
             "definitionSummary": {"triggers": [{"type": "Request", "kind": "Button"}]}}}""";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private FlowClient client;

    private record Answer(int status, String body, Map<String, String> headers) {
    }

    @BeforeEach
    void startService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        client = new FlowClient(new FlowRestClient(origin(), config(), new ObjectMapper()));
    }

    @AfterEach
    void stopService() {
        server.stop(0);
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static FlowConfig config() {
        return new FlowConfig() {
            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration readTimeout() {
                return Duration.ofSeconds(2);
            }

            @Override
            public int attempts() {
                return 3;
            }

            @Override
            public Duration longestPause() {
                return Duration.ofSeconds(1);
            }

            @Override
            public List<String> contentHosts() {
                return List.of("logic.azure.com");
            }

            @Override
            public int mostContent() {
                return 20;
            }
        };
    }

    private void answer(int status, String body, String... headers) {
        answers.add(new Answer(status, body,
                headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1])));
    }

    @Test
    void find_there_readsWhatPeopleSee() {
        answer(200, FLOW);
        Flow flow = client.find("token", "e1", "f1").orElseThrow();
        assertThat(flow.displayName()).isEqualTo("Tell me");
        assertThat(flow.on()).isTrue();
        assertThat(flow.instant()).isTrue();
        assertThat(flow.environment()).isEqualTo("e1");
        assertThat(flow.changed()).isPresent();
        assertThat(calls).containsExactly(
                "GET /providers/Microsoft.ProcessSimple/environments/e1/flows/f1?api-version=2016-11-01");
    }

    @Test
    void find_absentOrForeign_isEmpty() {
        answer(404, "{\"error\": {\"code\": \"FlowNotFound\", \"message\": \"gone\"}}");
        assertThat(client.find("token", "e1", "f1")).isEmpty();
        answers.clear();
        answer(403, "{\"error\": {\"code\": \"ConnectionAuthorizationFailed\", \"message\": \"not yours\"}}");
        assertThat(client.find("token", "e1", "f1")).isEmpty();
    }

    @Test
    void flows_severalPages_followsTheLinkUnchanged() {
        answer(200, "{\"value\": [" + FLOW + "], \"nextLink\": \"" + origin() + "/next?%24skiptoken=a%2Bb\"}");
        answer(200, "{\"value\": [" + FLOW + "]}");
        assertThat(client.myFlows("token", "e1")).hasSize(2);
        assertThat(calls.get(1)).isEqualTo("GET /next?%24skiptoken=a%2Bb");
    }

    @Test
    void flows_linkToAnotherHost_isNotFollowed() {
        answer(200, "{\"value\": [], \"nextLink\": \"http://127.0.0.1.evil.example/next\"}");
        assertThatThrownBy(() -> client.myFlows("token", "e1")).isInstanceOf(FlowException.class)
                .hasMessageContaining("evil.example");
        assertThat(calls).hasSize(1);
    }

    @Test
    void find_throttledForAShortTime_asksAgain() {
        answer(429, "", "Retry-After", "0");
        answer(503, "", "Retry-After", "0");
        answer(200, FLOW);
        assertThat(client.find("token", "e1", "f1")).isPresent();
        assertThat(calls).hasSize(3);
    }

    @Test
    void find_throttledForLong_tellsTheCaller() {
        answer(429, "{\"error\": {\"code\": \"TooManyRequests\"}}", "Retry-After", "60");
        assertThatThrownBy(() -> client.find("token", "e1", "f1")).isInstanceOfSatisfying(FlowException.class, refused -> {
            assertThat(refused.isTemporary()).isTrue();
            assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(60));
        });
        assertThat(calls).hasSize(1);
    }

    @Test
    void create_failing_isNotRepeated() {
        answer(503, "", "Retry-After", "0");
        assertThatThrownBy(() -> client.create("token", "e1", JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(FlowException.class);
        assertThat(calls).hasSize(1);
    }

    @Test
    void start_withoutLicence_saysSo() {
        answer(403, "{\"error\": {\"code\": \"MissingAdequateQuotaPolicy\", \"message\": \"no plan\"}}", "x-ms-request-id",
                "r-1");
        assertThatThrownBy(() -> client.start("token", "e1", "f1")).isInstanceOfSatisfying(FlowException.class, refused -> {
            assertThat(refused.isLicenceMissing()).isTrue();
            assertThat(refused.isTemporary()).isFalse();
            assertThat(refused.requestId()).isEqualTo("r-1");
        });
    }

    @Test
    void delete_tellsWhetherItWasThere() {
        answer(200, "");
        assertThat(client.delete("token", "e1", "f1")).isTrue();
        answers.clear();
        answer(204, "");
        assertThat(client.delete("token", "e1", "f1")).isFalse();
    }

    @Test
    void anyCall_nonsense_isTemporary() {
        answer(200, "<html>");
        assertThatThrownBy(() -> client.find("token", "e1", "f1")).isInstanceOfSatisfying(FlowException.class,
                refused -> assertThat(refused.isTemporary()).isTrue());
    }

    @Test
    void anyCall_serviceDown_isTemporary() {
        server.stop(0);
        assertThatThrownBy(() -> client.find("token", "e1", "f1")).isInstanceOfSatisfying(FlowException.class,
                refused -> assertThat(refused.isTemporary()).isTrue());
    }
}
