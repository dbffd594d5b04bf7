package dev.weir.connector.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void after_allAttemptsAtTheirEarliest_spanTenAttemptsAnd72Hours() {
        Duration all = Duration.ZERO;
        int attempts = 1;
        for (Optional<Duration> wait = Backoff.after(1, 0); wait.isPresent(); wait = Backoff.after(attempts, 0)) {
            all = all.plus(wait.get());
            attempts++;
        }

        assertThat(attempts).isGreaterThanOrEqualTo(10);
        assertThat(all).isGreaterThanOrEqualTo(Duration.ofHours(72));
    }

    @Test
    void after_otherChance_isSpread() {
        assertThat(Backoff.after(1, 0)).isNotEqualTo(Backoff.after(1, 1));
    }
}
