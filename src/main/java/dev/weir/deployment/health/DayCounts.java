package dev.weir.deployment.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import dev.weir.microsoft.flow.FlowRun;

/** Counts runs by the day on which they began and the version that ran. */
final class DayCounts {

    /** A day and a version. */
    record Key(LocalDate day, String version) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : version.compareTo(other.version);
        }
    }

    /** What came of the runs. */
    static final class Count {

        private int succeeded;
        private int failed;
        private int other;

        int succeeded() {
            return succeeded;
        }

        int failed() {
            return failed;
        }

        int other() {
            return other;
        }
    }

    private final Map<Key, Count> counts = new TreeMap<>();

    /**
     * @param version the version that is there now
     * @param before the version before it; null where there was none
     * @param since when the present version came
     */
    static DayCounts of(Collection<FlowRun> runs, String version, String before, Instant since) {
        DayCounts counts = new DayCounts();
        for (FlowRun run : runs) {
            if (!run.isOpen() && run.started().isPresent()) {
                Instant started = run.started().get();
                boolean old = before != null && started.isBefore(since);
                counts.add(new Key(started.atZone(ZoneOffset.UTC).toLocalDate(), old ? before : version), run);
            }
        }
        return counts;
    }

    Map<Key, Count> all() {
        return counts;
    }

    private void add(Key key, FlowRun run) {
        Count count = counts.computeIfAbsent(key, fresh -> new Count());
        if (run.succeeded()) {
            count.succeeded++;
        } else if (run.failed()) {
            count.failed++;
        } else {
            count.other++;
        }
    }
}
