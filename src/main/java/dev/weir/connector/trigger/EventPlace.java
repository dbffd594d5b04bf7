package dev.weir.connector.trigger;

/**
 * How far the relay has come, and how the events' numbers here follow from those of the ISV's database. Both are the same
 * until that database is put back to an earlier state: it counts anew from there, while the numbers here go on.
 *
 * @param relayed the number, in the ISV's database, of the last event that was carried over
 * @param offset what to add to a number there for the number here
 * @param from the last number there for which nothing was added yet
 */
record EventPlace(long relayed, long offset, long from) {

    /** The number here of an event there. */
    long here(long there) {
        return there > from ? there + offset : there;
    }

    /** The number there of the last event that somebody has seen who knows this number here. */
    long there(long here) {
        return here - offset > from ? here - offset : Math.min(here, from);
    }

    /** Whether a number here was ever given out, when the newest event there is {@code last}. */
    boolean isKnown(long here, long last) {
        return here <= Math.max(relayed, last) + offset;
    }

    /** Whether more was carried over than there is. */
    boolean isAheadOf(long last) {
        return relayed > last;
    }

    /** The place after the ISV's database was put back to its event {@code last}: what comes next has a new number here. */
    EventPlace restored(long last) {
        return new EventPlace(last, relayed + offset - last, last);
    }
}
