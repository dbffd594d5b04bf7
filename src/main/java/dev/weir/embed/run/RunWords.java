package dev.weir.embed.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.weir.web.Bundles;
import dev.weir.web.Formats;

/** Tells statuses and durations in the reader's words. */
final class RunWords {

    private final RunMessages words;
    private final Formats formats;

    RunWords(Formats formats) {
        this.words = Bundles.in(formats.locale(), RunMessages.class);
        this.formats = formats;
    }

    RunMessages words() {
        return words;
    }

    String time(Optional<Instant> time) {
        return time.map(formats::time).orElse("");
    }

    String status(RunStatus status) {
        return switch (status) {
            case RUNNING -> words.statusRunning();
            case WAITING -> words.statusWaiting();
            case SUCCEEDED -> words.statusSucceeded();
            case FAILED -> words.statusFailed();
            case TIMED_OUT -> words.statusTimedOut();
            case CANCELLED -> words.statusCancelled();
            case SKIPPED -> words.statusSkipped();
            case OTHER -> words.statusOther();
        };
    }

    /** How long something took, or nothing while it is not known. */
    String took(Optional<Instant> start, Optional<Instant> end) {
        return start.isEmpty() || end.isEmpty() ? "" : text(Duration.between(start.get(), end.get()));
    }

    String text(Duration duration) {
        if (duration.isNegative()) {
            return "";
        }
        if (duration.toMillis() < 1_000) {
            return words.milliseconds(duration.toMillis());
        }
        if (duration.toMinutes() == 0) {
            return words.seconds(
                    formats.number(BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP), 1));
        }
        if (duration.toHours() == 0) {
            return words.minutes(duration.toMinutes(), duration.toSecondsPart());
        }
        return duration.toDays() == 0 ? words.hours(duration.toHours(), duration.toMinutesPart())
                : words.days(duration.toDays(), duration.toHoursPart());
    }
}
