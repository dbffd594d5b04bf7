package dev.weir.workflow.evaluate;

import java.time.LocalDateTime;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.format.Timestamp;
import dev.weir.workflow.format.WallClock;

/** Functions between time zones. */
final class ZoneFunctions {

    private ZoneFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("convertFromUtc", 2, 3, ZoneFunctions::fromUtc)
                .add("convertToUtc", 2, 3, ZoneFunctions::toUtc)
                .add("convertTimeZone", 3, 4, ZoneFunctions::between);
    }

    private static JsonNode fromUtc(Call call) {
        Times times = new Times(call);
        return times.write(in(times.zone(1), times.timestamp(0).dateTime()), 2);
    }

    private static JsonNode toUtc(Call call) {
        Times times = new Times(call);
        return times.write(new Timestamp(utc(call, times), Timestamp.Kind.UTC), 2);
    }

    private static JsonNode between(Call call) {
        Times times = new Times(call);
        WallClock destination = times.zone(2);
        return times.write(in(destination, utc(call, times)), 3);
    }

    private static Timestamp in(WallClock zone, LocalDateTime utc) {
        return new Timestamp(zone.fromUtc(utc), zone.isUtc() ? Timestamp.Kind.UTC : Timestamp.Kind.NONE);
    }

    /** The first argument read as wall clock of the zone of the second, in UTC. */
    private static LocalDateTime utc(Call call, Times times) {
        Timestamp timestamp = times.timestamp(0);
        WallClock source = times.zone(1);
        if (source.isUtc()) {
            return timestamp.dateTime();
        }
        if (timestamp.kind() != Timestamp.Kind.NONE) {
            throw new EvaluationException("In the template language function '" + call.name() + "', the date time string '"
                    + call.text(0) + "' does not match the source time zone id '" + call.text(1)
                    + "': it already names a zone.");
        }
        return source.toUtc(timestamp.dateTime());
    }
}
