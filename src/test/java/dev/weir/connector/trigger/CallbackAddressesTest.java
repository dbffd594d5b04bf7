package dev.weir.connector.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackAddressesTest {

    private final CallbackAddresses addresses = new CallbackAddresses(new Hosts(".logic.azure.com"));

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "http://prod-1.westeurope.logic.azure.com/x", "https://example.com/x",
            "https://evil-logic.azure.com.example.com/", "https://prod-1.logic.azure.com:8443/x",
            "https://user@prod-1.logic.azure.com/x", "ftp://127.0.0.1:8080/x", "http://127.0.0.1:8081/x",
            "https://169.254.169.254/latest", "https://[::1]/", "https://localhost.logic.azure.com.evil/",
            "file:///etc/passwd", "https:///x" })
    void refusal_addressOutsideTheList_isGiven(String address) {
        assertThat(addresses.refusal(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:8080/callback?sig=1", "https://127.0.0.1:8080/" })
    void refusal_listedLocalHost_isNone(String address) {
        assertThat(addresses.refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
            "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "fd12::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
            "2002:7f00:1::" })
    void isInternal_specialAddress_isTrue(String address) throws UnknownHostException {
        assertThat(CallbackAddresses.isInternal(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "40.74.1.1", "2603:1020::1" })
    void isInternal_publicAddress_isFalse(String address) throws UnknownHostException {
        assertThat(CallbackAddresses.isInternal(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void refusal_listedNameOfPrivateAddress_isGiven() {
        assertThat(new CallbackAddresses(new Hosts("localhost")).refusal("https://localhost/x")).contains(
                "Its host leads into a private network.");
        assertThat(new CallbackAddresses(new Hosts(".invalid")).refusal("https://nowhere.invalid/x")).contains(
                "Its host is unknown.");
    }

    private record Hosts(String host) implements WebhookConfig {

        @Override
        public List<String> hosts() {
            return List.of(host);
        }

        @Override
        public Optional<Set<String>> localHosts() {
            return Optional.of(Set.of("127.0.0.1:8080"));
        }

        @Override
        public String signingKey() {
            return "";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int inFlight() {
            return 1;
        }

        @Override
        public int inFlightPerSubscription() {
            return 1;
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofSeconds(1);
        }
    }
}
