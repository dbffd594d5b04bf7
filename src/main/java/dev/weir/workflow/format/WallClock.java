package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;

/** A time zone by its Windows id, or its IANA id. */
public record WallClock(ZoneId zone) {

    /** The zone of that id, ignoring case for Windows ids; empty if there is none. */
    public static Optional<WallClock> named(String id) {
        String iana = WindowsZones.IANA.get(id.toLowerCase(Locale.ROOT));
        if (iana == null && !ZoneId.getAvailableZoneIds().contains(id)) {
            return Optional.empty();
        }
        return Optional.of(new WallClock(ZoneId.of(iana == null ? id : iana)));
    }

    /** Whether it is UTC itself, not merely a zone without offset such as London's in winter. */
    public boolean isUtc() {
        return zone.getId().equals("Etc/UTC") || zone.getId().equals("UTC") || zone.getId().equals("Etc/GMT");
    }

    public LocalDateTime fromUtc(LocalDateTime utc) {
        return utc.plusSeconds(zone.getRules().getOffset(utc.toInstant(ZoneOffset.UTC)).getTotalSeconds());
    }

    /**
     * Reads a wall clock of the zone. An hour that occurs twice is taken as standard time.
     *
     * @throws DateTimeException for an hour that is skipped in spring
     */
    public LocalDateTime toUtc(LocalDateTime wall) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition transition = rules.getTransition(wall);
        if (transition != null && transition.isGap()) {
            throw new DateTimeException("The supplied DateTime represents an invalid time.");
        }
        ZoneOffset offset = transition == null ? rules.getOffset(wall) : transition.getOffsetAfter();
        return wall.minusSeconds(offset.getTotalSeconds());
    }
}
