package dev.weir.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRetryTest {

    @ParameterizedTest
    @CsvSource({ "0, PT2S", "1, PT4S", "2, PT8S", "7, PT4M16S", "8, PT5M", "1000, PT5M" })
    void wait_afterFailures_doublesUpToTheLimit(int failures, Duration wait) {
        assertThat(new PatientRetry<Void>(Duration.ofSeconds(2), Duration.ofMinutes(5)).wait(failures)).isEqualTo(wait);
    }
}
