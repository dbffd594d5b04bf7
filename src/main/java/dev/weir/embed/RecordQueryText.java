package dev.weir.embed;

import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;

/** The part of an address's query that says which record a page is about. */
final class RecordQueryText {

    private RecordQueryText() {
    }

    static String of(StoredRecord record) {
        return "record-type=" + RecordPath.encoded(record.type().id()) + "&record=" + RecordPath.encoded(record.key());
    }
}
