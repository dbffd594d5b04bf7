package dev.weir.marketplace.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.weir.customer.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;

@QuarkusTest
class LeadForwardingTest {

    private static final String TENANT = "1ead0000-0000-4000-8000-000000000001";

    @Inject
    Leads leads;

    @Inject
    TenantScope scope;

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer customerSystem;
    private long lead;

    @BeforeEach
    void capture() throws IOException {
        customerSystem = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        customerSystem.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(), -1);
            exchange.close();
        });
        customerSystem.start();
        leads.capture(new Leads.Contact(TENANT, "1", "Mia Berg", System.nanoTime() + "@adatum.example", "Adatum", "", "US"),
                "StartTestDrive", "Fieldline", "I agree");
        lead = scope.acrossTenants(() -> Lead.<Lead> find("tenantId", TENANT).firstResult().id);
    }

    @AfterEach
    void forget() {
        customerSystem.stop(0);
        leads.erase(TENANT, "1");
    }

    @Test
    void forward_customerSystemDown_triesAgainUntilItIsTakenAndThenNeverMore() {
        LeadForwarding forwarding = to("http://127.0.0.1:" + customerSystem.getAddress().getPort() + "/leads");
        answers.addAll(List.of(503, 500));

        assertThatThrownBy(() -> forwarding.forward(lead)).isInstanceOf(LeadForwarding.NotTakenException.class);
        assertThatThrownBy(() -> forwarding.forward(lead)).hasMessageContaining("answered 500");
        assertThat(stored().state).isEqualTo(Lead.State.WAITING);
        forwarding.forward(lead);
        forwarding.forward(lead);

        assertThat(stored().state).isEqualTo(Lead.State.FORWARDED);
        assertThat(stored().attempts).isEqualTo(3);
        assertThat(received).hasSize(3).allMatch(body -> body.contains("\"LastName\":\"Berg\"")
                && body.contains("\"ActionCode\":\"StartTestDrive\""));
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void forward_toAnAddressInTheClear_isRefusedByName() {
        assertThatThrownBy(() -> to("http://crm.example/leads").forward(lead)).hasMessageContaining("weir.leads.forward-to");
    }

    private Lead stored() {
        return scope.acrossTenants(() -> Lead.findById(lead));
    }

    private LeadForwarding to(String address) {
        LeadConfig config = new SmallRyeConfigBuilder().withMapping(LeadConfig.class)
                .withDefaultValue("weir.leads.forward-to", address).build().getConfigMapping(LeadConfig.class);
        return new LeadForwarding(leads, config, scope, Clock.systemUTC());
    }
}
