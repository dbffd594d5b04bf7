package dev.weir.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of the pages about records. */
public final class RecordPath {

    private RecordPath() {
    }

    /** The list of a type. */
    public static String of(RecordType type) {
        return "/records/" + type.id();
    }

    /** The page of a record. */
    public static String of(RecordType type, String key) {
        return of(type) + "/" + encoded(key);
    }

    /** A text as one segment of a path or one value of a query, whatever it holds. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
