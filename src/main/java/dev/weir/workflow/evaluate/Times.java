package dev.weir.workflow.evaluate;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.Culture;
import dev.weir.workflow.format.Timestamp;
import dev.weir.workflow.format.WallClock;

/** What the functions over dates share: reading timestamps, units, zones, and writing the result. */
record Times(Call call) {

    /** An argument that must be a timestamp. */
    Timestamp timestamp(int index) {
        String text = call.text(index);
        return Timestamp.parse(text).orElseThrow(() -> notATimestamp(text));
    }

    EvaluationException notATimestamp(String text) {
        return new EvaluationException("In function '" + call.name() + "', the value provided for date time string '" + text
                + "' was not valid. The datetime string must match ISO 8601 format.");
    }

    /** An argument that must name a unit, in singular or plural. */
    ChronoUnit unit(int index) {
        String unit = call.text(index).toLowerCase(Locale.ROOT);
        return switch (unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit) {
            case "second" -> ChronoUnit.SECONDS;
            case "minute" -> ChronoUnit.MINUTES;
            case "hour" -> ChronoUnit.HOURS;
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default ->
                throw call.error("expects its time unit to be one of 'Second', 'Minute', 'Hour', 'Day', 'Week', 'Month' and"
                        + " 'Year'. The provided value is '" + call.text(index) + "'");
        };
    }

    WallClock zone(int index) {
        String id = call.text(index);
        return WallClock.named(id).orElseThrow(() -> new EvaluationException("In the template language function '" + call.name()
                + "', the value provided for the time zone id '" + id + "' was not valid."));
    }

    /** Writes a result by the format of an argument, or in the round-trip form if there is none. */
    JsonNode write(Timestamp timestamp, int formatIndex) {
        return write(timestamp, formatIndex, Culture.EN_US);
    }

    JsonNode write(Timestamp timestamp, int formatIndex, Culture culture) {
        String format = call.has(formatIndex) && !call.value(formatIndex).isNull() ? call.text(formatIndex) : "o";
        try {
            return Values.of(timestamp.format(format, culture));
        } catch (IllegalArgumentException noFormat) {
            throw new EvaluationException("In function '" + call.name() + "', the value provided for the format '" + format
                    + "' was not valid. " + noFormat.getMessage(), noFormat);
        }
    }
}
