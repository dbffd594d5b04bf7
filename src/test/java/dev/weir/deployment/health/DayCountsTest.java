package dev.weir.deployment.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.weir.microsoft.flow.FlowRun;

class DayCountsTest {

    private static final Instant UPGRADE = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void of_runsAroundAnUpgrade_countsByDayAndVersion() {
        DayCounts counts = DayCounts.of(List.of(run("2026-03-01T23:59:59Z", "Succeeded"),
                run("2026-03-02T08:00:00Z", "Failed"), run("2026-03-02T13:00:00Z", "Succeeded"),
                run("2026-03-02T14:00:00Z", "TimedOut"), run("2026-03-02T15:00:00Z", "Cancelled"),
                run("2026-03-02T16:00:00Z", "Running"), run("2026-03-02T17:00:00Z", "Waiting")), "2.0.0", "1.0.0", UPGRADE);
        assertThat(counts.all().keySet()).containsExactly(key(1, "1.0.0"), key(2, "1.0.0"), key(2, "2.0.0"));
        assertThat(counts.all().get(key(2, "1.0.0")).failed()).isEqualTo(1);
        DayCounts.Count after = counts.all().get(key(2, "2.0.0"));
        assertThat(List.of(after.succeeded(), after.failed(), after.other())).containsExactly(1, 1, 1);
    }

    @Test
    void of_runsBeforeTheFirstVersionIsKnown_countsThemForIt() {
        DayCounts counts = DayCounts.of(List.of(run("2026-03-01T10:00:00Z", "Succeeded")), "1.0.0", null, UPGRADE);
        assertThat(counts.all().keySet()).containsExactly(key(1, "1.0.0"));
    }

    private static DayCounts.Key key(int day, String version) {
        return new DayCounts.Key(LocalDate.of(2026, 3, day), version);
    }

    private static FlowRun run(String started, String status) {
        return new FlowRun(started, status, Optional.of(Instant.parse(started)), Optional.empty(), Optional.empty(), null,
                List.of());
    }
}
