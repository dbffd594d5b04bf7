package dev.weir.workflow.evaluate;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.Culture;
import dev.weir.workflow.format.TimeSpan;
import dev.weir.workflow.format.Timestamp;

/** Functions over timestamps. */
final class DateFunctions {

    private DateFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("utcNow", 0, 1, call -> new Times(call).write(now(call), 0))
                .add("formatDateTime", 1, 3, DateFunctions::formatDateTime)
                .add("parseDateTime", 1, 3, DateFunctions::parseDateTime)
                .add("addDays", 2, 3, call -> add(call, ChronoUnit.DAYS))
                .add("addHours", 2, 3, call -> add(call, ChronoUnit.HOURS))
                .add("addMinutes", 2, 3, call -> add(call, ChronoUnit.MINUTES))
                .add("addSeconds", 2, 3, call -> add(call, ChronoUnit.SECONDS))
                .add("addToTime", 3, 4, call -> shift(call, 1))
                .add("subtractFromTime", 3, 4, call -> shift(call, -1))
                .add("getFutureTime", 2, 3, call -> fromNow(call, 1))
                .add("getPastTime", 2, 3, call -> fromNow(call, -1))
                .add("dateDifference", 2, DateFunctions::difference)
                .add("dayOfMonth", 1, call -> part(call, LocalDateTime::getDayOfMonth))
                .add("dayOfWeek", 1, call -> part(call, time -> time.getDayOfWeek().getValue() % 7))
                .add("dayOfYear", 1, call -> part(call, LocalDateTime::getDayOfYear))
                .add("startOfHour", 1, 2, call -> start(call, time -> time.truncatedTo(ChronoUnit.HOURS)))
                .add("startOfDay", 1, 2, call -> start(call, time -> time.truncatedTo(ChronoUnit.DAYS)))
                .add("startOfMonth", 1, 2, call -> start(call, time -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1)))
                .add("ticks", 1, call -> Values.of(new Times(call).timestamp(0).ticks()))
                .add("formatTimeSpan", 2, 3, DateFunctions::formatTimeSpan);
    }

    private static Timestamp now(Call call) {
        return Timestamp.utc(call.context().now());
    }

    private static JsonNode formatDateTime(Call call) {
        Times times = new Times(call);
        return times.write(times.timestamp(0), 1, call.culture(2));
    }

    private static JsonNode parseDateTime(Call call) {
        Times times = new Times(call);
        String text = call.text(0);
        Culture culture = call.culture(1);
        Timestamp parsed = (call.has(2) ? Timestamp.parseExact(text, call.text(2), culture) : Timestamp.parse(text, culture))
                .orElseThrow(() -> times.notATimestamp(text));
        return times.write(parsed, 3);
    }

    private static JsonNode add(Call call, ChronoUnit unit) {
        Times times = new Times(call);
        Timestamp timestamp = times.timestamp(0);
        return times.write(timestamp.plus(call.integer(1), unit), 2);
    }

    private static JsonNode shift(Call call, int sign) {
        Times times = new Times(call);
        Timestamp timestamp = times.timestamp(0);
        return times.write(timestamp.plus(Math.multiplyExact(call.integer(1), (long) sign), times.unit(2)), 3);
    }

    private static JsonNode fromNow(Call call, int sign) {
        Times times = new Times(call);
        return times.write(now(call).plus(Math.multiplyExact(call.integer(0), (long) sign), times.unit(1)), 2);
    }

    private static JsonNode difference(Call call) {
        Times times = new Times(call);
        return Values.of(new TimeSpan(times.timestamp(1).ticks() - times.timestamp(0).ticks()).toString());
    }

    private static JsonNode part(Call call, ToLongFunction<LocalDateTime> part) {
        return Values.of(part.applyAsLong(new Times(call).timestamp(0).dateTime()));
    }

    private static JsonNode start(Call call, UnaryOperator<LocalDateTime> start) {
        Times times = new Times(call);
        Timestamp timestamp = times.timestamp(0);
        return times.write(timestamp.with(start.apply(timestamp.dateTime())), 1);
    }

    private static JsonNode formatTimeSpan(Call call) {
        String text = call.text(0);
        TimeSpan span = TimeSpan.parse(text).orElseThrow(() -> new EvaluationException(
                "In function 'formatTimeSpan', the value provided for the time span '" + text + "' was not valid."));
        return Values.of(span.format(call.text(1), call.culture(2)));
    }
}
