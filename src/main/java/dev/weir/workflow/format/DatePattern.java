package dev.weir.workflow.format;

import java.util.ArrayList;
import java.util.List;

/** A .NET custom date format, cut into fields and text. */
record DatePattern(List<Piece> pieces) {

    static final int LONGEST = 1000;

    /**
     * A run of one format letter, or literal text.
     *
     * @param letter the format letter; 0 for literal text
     */
    record Piece(char letter, int count, String text) {
    }

    static DatePattern of(String format) {
        if (format.length() > LONGEST) {
            throw new IllegalArgumentException("The format string has more than " + LONGEST + " characters.");
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            int end = at + 1;
            if ("dfFghHKmMstyz".indexOf(c) >= 0) {
                while (end < format.length() && format.charAt(end) == c && c != 'K') {
                    end++;
                }
                pieces.add(new Piece(c, end - at, ""));
            } else if (c == '\'' || c == '"') {
                end = format.indexOf(c, at + 1) + 1;
                if (end == 0) {
                    throw new IllegalArgumentException("Input string was not in a correct format.");
                }
                pieces.add(new Piece('\0', 0, format.substring(at + 1, end - 1)));
            } else if (c == '\\' || c == '%') {
                if (end == format.length()) {
                    throw new IllegalArgumentException("Input string was not in a correct format.");
                }
                if (c == '\\') {
                    pieces.add(new Piece('\0', 0, format.substring(end, ++end)));
                }
            } else {
                pieces.add(new Piece('\0', 0, String.valueOf(c)));
            }
            at = end;
        }
        return new DatePattern(pieces);
    }
}
