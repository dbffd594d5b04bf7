package dev.weir.localcloud.runtime.trigger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.WallClock;

/**
 * The times at which a recurrence fires: {@code frequency, interval, startTime?, timeZone?, endTime?, schedule?}. A flow may
 * fire once a minute at most, so shorter intervals are taken as a minute.
 */
record Recurrence(JsonNode json) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int DAYS_LOOKED_AHEAD = 800;

    /**
     * The next time after another.
     *
     * @param from when the recurrence was set up; without a start time it counts from there
     * @param after the last time, or where to look from
     */
    Optional<Instant> next(Instant from, Instant after) {
        ZoneId zone = WallClock.named(json.path("timeZone").asText("UTC")).map(WallClock::zone).orElse(ZoneOffset.UTC);
        ZonedDateTime start = start(zone).orElse(from.atZone(zone));
        Optional<Instant> next = isScheduled() ? scheduled(start, after, zone) : regular(start, after);
        Optional<Instant> end = time("endTime", zone).map(ZonedDateTime::toInstant);
        return next.filter(time -> end.isEmpty() || !time.isAfter(end.get()));
    }

    private Optional<ZonedDateTime> start(ZoneId zone) {
        return time("startTime", zone);
    }

    private Optional<ZonedDateTime> time(String name, ZoneId zone) {
        String text = json.path(name).asText();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.endsWith("Z") ? Instant.parse(text).atZone(zone) : LocalDateTime.parse(text).atZone(zone));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private int interval() {
        return Math.max(1, json.path("interval").asInt(1));
    }

    private String frequency() {
        return json.path("frequency").asText("Minute").toLowerCase(Locale.ROOT);
    }

    private Optional<Instant> regular(ZonedDateTime start, Instant after) {
        if (start.toInstant().isAfter(after)) {
            return Optional.of(start.toInstant());
        }
        if (frequency().equals("month")) {
            ZonedDateTime time = start;
            for (int count = 1; !time.toInstant().isAfter(after); count++) {
                time = start.plusMonths((long) count * interval());
            }
            return Optional.of(time.toInstant());
        }
        ChronoUnit unit = switch (frequency()) {
            case "second" -> ChronoUnit.SECONDS;
            case "hour" -> ChronoUnit.HOURS;
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            default -> ChronoUnit.MINUTES;
        };
        Duration step = unit.getDuration().multipliedBy(interval());
        Duration period = step.compareTo(SHORTEST) < 0 ? SHORTEST : step;
        long passed = Duration.between(start.toInstant(), after).dividedBy(period);
        return Optional.of(start.toInstant().plus(period.multipliedBy(passed + 1)));
    }

    private boolean isScheduled() {
        JsonNode schedule = json.path("schedule");
        return (frequency().equals("day") || frequency().equals("week")) && (schedule.has("hours") || schedule.has("weekDays"));
    }

    private Optional<Instant> scheduled(ZonedDateTime start, Instant after, ZoneId zone) {
        JsonNode schedule = json.path("schedule");
        Set<Integer> hours = numbers(schedule.path("hours"), start.getHour());
        Set<Integer> minutes = numbers(schedule.path("minutes"), start.getMinute());
        Set<String> days = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        schedule.path("weekDays").forEach(day -> days.add(day.asText()));
        ZonedDateTime day = after.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        for (int offset = 0; offset < DAYS_LOOKED_AHEAD; offset++, day = day.plusDays(1)) {
            if (!fits(day, start, days)) {
                continue;
            }
            for (int hour : hours) {
                for (int minute : minutes) {
                    Instant time = day.withHour(hour).withMinute(minute).toInstant();
                    if (time.isAfter(after) && !time.isBefore(start.toInstant().truncatedTo(ChronoUnit.MINUTES))) {
                        return Optional.of(time);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(ZonedDateTime day, ZonedDateTime start, Set<String> days) {
        if (frequency().equals("week")) {
            ZonedDateTime first = start.truncatedTo(ChronoUnit.DAYS)
                    .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.SUNDAY));
            boolean week = Math.floorMod(ChronoUnit.WEEKS.between(first, day), interval()) == 0;
            return week
                    && (days.isEmpty() ? day.getDayOfWeek() == start.getDayOfWeek() : days.contains(day.getDayOfWeek().name()));
        }
        return Math.floorMod(ChronoUnit.DAYS.between(start.truncatedTo(ChronoUnit.DAYS), day), interval()) == 0;
    }

    private static Set<Integer> numbers(JsonNode list, int otherwise) {
        Set<Integer> numbers = new TreeSet<>();
        list.forEach(number -> numbers.add(number.asInt()));
        if (numbers.isEmpty()) {
            numbers.add(otherwise);
        }
        return numbers;
    }
}
