package dev.weir.record.page;

import java.util.List;

import io.quarkus.qute.RawString;

/**
 * A record as its page shows it.
 *
 * @param editHref where it is edited, or null
 * @param deleteHref where it is deleted, or null
 * @param olderHref where older changes are shown, or null
 */
record RecordView(String label, String key, String typeTitle, String listHref, String href, String editHref, String deleteHref,
        List<Cell> cells, List<Related> related, List<Happening> history, String olderHref, List<RawString> actions,
        List<RawString> panels) {

    /** The records of a type that point here. */
    record Related(String title, String count, String allHref, List<Link> newest) {
    }

    record Link(String href, String key, String label) {
    }

    /**
     * Something that happened.
     *
     * @param at the time for people
     * @param iso the time for programs
     * @param through what the actor used, or null
     */
    record Happening(String what, String at, String iso, String through, List<Change> changes) {
    }

    /** A field's values before and after, empty for none. */
    record Change(String title, String before, String after) {
    }
}
