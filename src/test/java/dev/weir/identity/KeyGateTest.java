package dev.weir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class KeyGateTest {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private String keySet = "{\"keys\": [{\"kid\": \"first\"}]}";
    private int asked;
    private final KeyGate gate = new KeyGate(new KeyIssuers(), () -> {
        asked++;
        return keySet;
    }, config(), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static IdentityConfig config() {
        return new IdentityConfig() {
            @Override
            public Optional<String> homeTenant() {
                return Optional.empty();
            }

            @Override
            public List<String> encryptionKeys() {
                return List.of();
            }

            @Override
            public List<String> apiScopes() {
                return List.of();
            }

            @Override
            public Duration keysAgainAfter() {
                return Duration.ofSeconds(30);
            }
        };
    }

    private static String token(String key) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(("{\"kid\": \"" + key + "\"}").getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString("{\"iss\": \"i\"}".getBytes(StandardCharsets.UTF_8)) + ".s";
    }

    @Test
    void check_manyUnknownKeys_askOnce() {
        for (int number = 0; number < 100; number++) {
            String token = token("made-up-" + number);
            assertThatThrownBy(() -> gate.check(token)).isInstanceOfSatisfying(UnknownKeyException.class,
                    unknown -> assertThat(unknown.issuer()).isEqualTo("i"));
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void check_publishedKey_asksOnceAndNeverAgain() {
        assertThat(gate.isClear(token("first"))).isFalse();
        gate.check(token("first"));
        now = now.plusSeconds(3600);
        gate.check(token("first"));
        assertThat(gate.isClear(token("first"))).isTrue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void check_newKey_isFoundOnceItMayBeAskedAgain() {
        gate.check(token("first"));
        keySet = "{\"keys\": [{\"kid\": \"second\"}]}";
        assertThatThrownBy(() -> gate.check(token("second"))).isInstanceOf(UnknownKeyException.class);
        now = now.plusSeconds(31);
        gate.check(token("second"));
        assertThatThrownBy(() -> gate.check(token("first"))).isInstanceOf(UnknownKeyException.class);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void check_noTokenOrNoKey_isNotItsBusiness() {
        assertThatCode(() -> {
            gate.check("");
            gate.check("no.token.at-all");
            gate.check("e30.e30.");
        }).doesNotThrowAnyException();
        assertThat(asked).isZero();
    }
}
