package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Time zones by the names that definitions use: Windows ids, or those of the IANA database. */
public final class TimeZones {

    private TimeZones() {
    }

    /** The zone of that name, ignoring case for Windows ids; empty if nobody knows it. */
    public static Optional<ZoneId> find(String id) {
        try {
            return Optional.of(ZoneId.of(WindowsZones.IANA.getOrDefault(id.toLowerCase(Locale.ROOT), id)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
