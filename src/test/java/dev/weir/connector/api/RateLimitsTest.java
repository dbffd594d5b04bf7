package dev.weir.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RateLimits limits = new RateLimits(new Limits(), new Clock() {
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

    @Test
    void count_moreThanAllowed_isRefusedWithTimeLeft() {
        for (int call = 0; call < 3; call++) {
            limits.count("one");
        }
        now = now.plusSeconds(20);

        assertThatThrownBy(() -> limits.count("one")).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsEntry("Retry-After", "40");
        });
    }

    @Test
    void count_otherConnectionOrLater_isAllowed() {
        for (int call = 0; call < 3; call++) {
            limits.count("one");
        }
        limits.count("other");
        now = now.plusSeconds(60);
        limits.count("one");
    }

    private record Limits() implements ApiConfig {

        @Override
        public String resource() {
            return "";
        }

        @Override
        public int rate() {
            return 3;
        }

        @Override
        public Duration ratePeriod() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int pageSize() {
            return 1;
        }

        @Override
        public int largestPage() {
            return 1;
        }
    }
}
